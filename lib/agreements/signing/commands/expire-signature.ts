import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { notify } from "@/lib/platform/notify";
import { inScope } from "../../drafting/domain/scope";
import { awaitsCustomer } from "../domain/signature-request";
import { lockEnvelope } from "../store";
import { endRequest } from "./end-request";

/** The deadline passed without all signatures: a state of its own, and the seller is told. Safe to run early or twice. */
export async function expireSignature(ctx: Context, { requestId }: { readonly requestId: string }) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, requestId);
    if (envelope) inScope(ctx.actor, envelope.agreement);
    if (!envelope || !awaitsCustomer(envelope.request.state) || ctx.now < envelope.request.expiresAt)
      return ok({ requestId, expired: false });
    const { agreement, request } = envelope;
    const reason = "It was not signed in time.";
    await endRequest(within(ctx, tx), { envelope, as: "expired", agreement: "lapsed", reason });
    await notify(tx, ctx, [agreement.ownerId, ...(request.sentBy ? [request.sentBy] : [])], {
      kind: "agreement_lapsed",
      title: `${agreement.number} was not signed in time`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ requestId, expired: true });
  });
}
