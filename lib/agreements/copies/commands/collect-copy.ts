import { NotFound } from "@/lib/kernel/errors";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { checkCode } from "../../codes/domain/signing-code";
import { countWrongTry, markCodeUsed } from "../../codes/store";
import { authorizeSigner } from "../../signing/domain/access";
import { agreementEvent } from "../../signing/domain/events";
import type { CollectCopy } from "../../signing/inputs";
import { signingCase } from "../../signing/store";
import { copyOf } from "../store";

/** The signer downloads their copy through their link, after showing again that the mailbox is theirs. */
export async function collectCopy(ctx: Context, input: CollectCopy) {
  authorizeSigner(ctx.actor);
  return inTransaction(
    ctx,
    async (tx) => {
      const found = await signingCase(tx, input.token, tx);
      if (!found) throw new NotFound("signing link", "");
      const { agreement, request, signer, downloadCode } = found;
      const copy = signer.state === "signed" ? await copyOf(tx, request.id) : undefined;
      if (!copy) return refuse("no_copy_yet");
      const right = checkCode(downloadCode, input.code, env().NEXTAUTH_SECRET, ctx.now);
      if (!right.ok) {
        if (right.refusal.reason === "wrong_code" && downloadCode) await countWrongTry(tx, ctx, downloadCode.id);
        return right;
      }
      await markCodeUsed(tx, ctx, right.value.id);
      const told = { signerId: signer.id, documentId: copy.id, sha256: copy.sha256 };
      await record(tx, ctx, [agreementEvent(agreement, "signature.copy_collected", told)]);
      return ok({ fileName: copy.fileName, base64: copy.bytes.toString("base64") });
    },
    { keepOnRefusal: true },
  );
}
