import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { inScope } from "../../drafting/domain/scope";
import { isOpen } from "../domain/signature-request";
import type { RevokeSignature } from "../inputs";
import { lockEnvelope } from "../store";
import { endRequest } from "./end-request";

/** Takes an agreement back before it is executed. It stays approved, so that it can be sent again or changed. */
export async function revokeSignature(ctx: Context, input: RevokeSignature) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, input.requestId);
    if (!envelope) throw new NotFound("signature request", input.requestId);
    inScope(ctx.actor, envelope.agreement);
    if (!isOpen(envelope.request.state)) return refuse("request_closed", { state: envelope.request.state });
    return endRequest(within(ctx, tx), { envelope, as: "revoked", agreement: "approved", reason: input.reason });
  });
}
