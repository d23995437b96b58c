import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { sendMail } from "@/lib/platform/mail";
import { authorizeSigner } from "../../signing/domain/access";
import { maskedEmail } from "../../signing/domain/address";
import { agreementEvent } from "../../signing/domain/events";
import { codeLetter } from "../../signing/domain/letters";
import type { SigningCase } from "../../signing/store";
import { codeDigest, codeMinutes, codesPerHour, newCode } from "../domain/signing-code";
import { codesSince, saveCode } from "../store";

const hour = 3_600_000;

/** Part of consenting, signing and downloading: a fresh code to the signer's own mailbox; only its keyed hash is stored. */
export async function issueCode(ctx: Context, { of, purpose }: { of: SigningCase; purpose: "sign" | "download" }) {
  authorizeSigner(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { signer, agreement, content } = of;
    const recent = await codesSince(tx, signer.id, new Date(ctx.now.getTime() - hour));
    if (recent >= codesPerHour) return refuse("too_many_codes");
    const id = newId();
    const code = newCode();
    await saveCode(tx, {
      id,
      signerId: signer.id,
      purpose,
      digest: codeDigest(env().NEXTAUTH_SECRET, id, code),
      expiresAt: new Date(ctx.now.getTime() + codeMinutes * 60_000),
      createdAt: ctx.now,
      changedAt: ctx.now,
    });
    await sendMail(tx, ctx, {
      to: signer.email,
      ...codeLetter(content, code, purpose),
      purpose: "signing_code",
      about: { kind: "agreement", id: agreement.id },
    });
    const email = maskedEmail(signer.email);
    await record(tx, ctx, [agreementEvent(agreement, "signature.code_sent", { signerId: signer.id, email, purpose })]);
    return ok({ email });
  });
}
