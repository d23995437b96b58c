import { newToken, sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { publicUrl } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { sendMail } from "@/lib/platform/mail";
import { maskedEmail } from "../domain/address";
import { agreementEvent } from "../domain/events";
import { invitation } from "../domain/letters";
import { type Envelope, endLinks, moveSigner, type SignerRow, saveLink, senderName } from "../store";

/**
 * Part of sending, resending and reminding: a new link for one signer, by mail to that signer alone. The token exists in
 * clear only in that mail. Resending ends the earlier links; a reminder leaves them, since one may be open right now.
 */
export async function inviteSigner(
  ctx: Context,
  { envelope, signer, how }: { envelope: Envelope; signer: SignerRow; how: "first" | "resent" | "reminder" },
) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const { agreement, request, content } = envelope;
    const token = newToken();
    if (how === "resent") await endLinks(tx, ctx, [signer.id], "rotated");
    await saveLink(tx, {
      id: newId(),
      signerId: signer.id,
      agreementVersionId: request.agreementVersionId,
      tokenSha256: sha256(token),
      expiresAt: request.expiresAt,
      createdAt: ctx.now,
      changedAt: ctx.now,
    });
    if (signer.state === "waiting_turn") await moveSigner(tx, ctx, signer.id, "invited");
    const { actor } = ctx;
    const isSender = actor.kind === "person" && actor.id === request.sentBy;
    const sender = isSender ? actor.name : await senderName(tx, request.sentBy);
    const from = sender ?? content.provider.name;
    const url = publicUrl(`/sign/${token}`);
    const letter = invitation(content, { name: signer.name, from, url, until: request.expiresAt }, how);
    await sendMail(tx, ctx, {
      to: signer.email,
      ...letter,
      purpose: "signing_link",
      about: { kind: "agreement", id: agreement.id },
    });
    const type = how === "reminder" ? "signature.reminded" : "signature.invited";
    const data = { signerId: signer.id, name: signer.name, email: maskedEmail(signer.email), how };
    await record(tx, ctx, [agreementEvent(agreement, type, data)]);
    return ok({ signerId: signer.id });
  });
}
