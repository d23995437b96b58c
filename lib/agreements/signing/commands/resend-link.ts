import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { inScope } from "../../drafting/domain/scope";
import { awaitsCustomer, canAct } from "../domain/signature-request";
import type { ResendLink } from "../inputs";
import { lockEnvelope } from "../store";
import { inviteSigner } from "./invite-signer";

/** A new link to the same signer. The old one stops working, and nobody here learns either. */
export async function resendLink(ctx: Context, input: ResendLink) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, input.requestId);
    if (!envelope) throw new NotFound("signature request", input.requestId);
    inScope(ctx.actor, envelope.agreement);
    const signer = envelope.signers.find((one) => one.id === input.signerId);
    if (!signer) throw new NotFound("signer", input.signerId);
    if (!awaitsCustomer(envelope.request.state)) return refuse("request_closed", { state: envelope.request.state });
    if (ctx.now >= envelope.request.expiresAt) return refuse("request_closed", { state: "expired" as const });
    if (!canAct(signer.state)) return refuse("nothing_to_resend", { state: signer.state });
    await inviteSigner(within(ctx, tx), { envelope, signer, how: "resent" });
    return ok({ requestId: envelope.request.id, signerId: signer.id });
  });
}
