import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { issueCode } from "../../codes/commands/issue-code";
import { codeMayBeReplaced } from "../../codes/domain/signing-code";
import { countWrongTry, markCodeUsed } from "../../codes/store";
import { authorizeSigner } from "../domain/access";
import { agreementEvent } from "../domain/events";
import { customerSignature, sign } from "../domain/signature";
import type { SignAgreement } from "../inputs";
import { endLinks, moveSigner, saveSignature, signingCase } from "../store";
import { advanceSignature } from "./advance-signature";

/**
 * The customer's signature. Everything is read again under locks and decided there; of any number of presses at once one
 * signs. A wrong code uses up a try, an expired one is replaced by mail at once; nothing else is written on refusal.
 */
export async function signAgreement(ctx: Context, input: SignAgreement) {
  authorizeSigner(ctx.actor);
  return inTransaction(
    ctx,
    async (tx) => {
      const found = await signingCase(tx, input.token, tx);
      if (!found) throw new NotFound("signing link", "");
      const decided = sign(found.ceremony, input, found.code, { secret: env().NEXTAUTH_SECRET, at: ctx.now });
      if (!decided.ok) {
        const { reason } = decided.refusal;
        if (reason === "wrong_code" && found.code) await countWrongTry(tx, ctx, found.code.id);
        if (codeMayBeReplaced(reason, input.code)) await issueCode(within(ctx, tx), { of: found, purpose: "sign" });
        return decided;
      }
      const { agreement, request, signer } = found;
      const signed = decided.value;
      const signature = customerSignature(found, signed, { id: newId(), at: ctx.now, from: ctx.from });
      await markCodeUsed(tx, ctx, signed.codeId);
      await saveSignature(tx, signature);
      await moveSigner(tx, ctx, signer.id, "signed", {});
      await endLinks(tx, ctx, [signer.id], "closed");
      const { consentSha256, address, agent, ...told } = signature;
      await record(tx, ctx, [
        agreementEvent(agreement, "agreement.signed", { ...told, consentSha256, address, agent }),
      ]);
      await advanceSignature(within(ctx, tx), { requestId: request.id });
      return ok({ signerId: signer.id, agreementId: agreement.id });
    },
    { keepOnRefusal: true },
  );
}
