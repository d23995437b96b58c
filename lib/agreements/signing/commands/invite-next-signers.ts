import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { inScope } from "../../drafting/domain/scope";
import { isUndecided } from "../domain/signature-request";
import { lockEnvelope } from "../store";
import { inviteSigner } from "./invite-signer";

/** Part of sending and signing: everybody whose turn has come and who has no link yet gets one. */
export async function inviteNextSigners(ctx: Context, { requestId }: { requestId: string }) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const envelope = await lockEnvelope(tx, requestId);
    if (envelope) inScope(ctx.actor, envelope.agreement);
    const undecided = envelope?.signers.filter((one) => isUndecided(one.state)) ?? [];
    const turn = Math.min(...undecided.map((one) => one.turn));
    const next = undecided.filter((one) => one.turn === turn && one.state === "waiting_turn");
    if (envelope) for (const signer of next) await inviteSigner(within(ctx, tx), { envelope, signer, how: "first" });
    return ok({ invited: next.length });
  });
}
