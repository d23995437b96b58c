import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { inScope } from "../../drafting/domain/scope";
import { lockOpenEnvelope } from "../store";
import { endRequest } from "./end-request";

/** Part of changing an agreement that is out for signature: links of the old version stop working at once. */
export async function supersedeSignature(
  ctx: Context,
  input: { readonly agreementId: string; readonly reason?: string },
) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockOpenEnvelope(tx, input.agreementId);
    if (!envelope) return ok({ requestId: null });
    inScope(ctx.actor, envelope.agreement);
    const reason = input.reason ?? "It is being changed. You will receive a new link for the next version.";
    return endRequest(within(ctx, tx), { envelope, as: "superseded", agreement: undefined, reason });
  });
}
