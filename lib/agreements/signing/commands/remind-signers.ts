import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { inScope } from "../../drafting/domain/scope";
import { awaitsCustomer, canAct } from "../domain/signature-request";
import { lockEnvelope } from "../store";
import { inviteSigner } from "./invite-signer";

/** Reminds whoever has not decided, with a new link, because the first one is known to nobody but its mail. */
export async function remindSigners(ctx: Context, { requestId }: { readonly requestId: string }) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, requestId);
    if (envelope) inScope(ctx.actor, envelope.agreement);
    if (!envelope || !awaitsCustomer(envelope.request.state) || ctx.now >= envelope.request.expiresAt)
      return ok({ reminded: 0 });
    const open = envelope.signers.filter((one) => canAct(one.state));
    for (const signer of open) await inviteSigner(within(ctx, tx), { envelope, signer, how: "reminder" });
    return ok({ reminded: open.length });
  });
}
