import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { inScope } from "../../drafting/domain/scope";
import { isUndecided } from "../domain/signature-request";
import type { Envelope } from "../store";
import { inviteSigner } from "./invite-signer";

/** Part of sending and signing, which hold the envelope: everybody whose turn has come and who has no link yet gets one. */
export async function inviteNextSigners(ctx: Context, envelope: Envelope) {
  authorize(ctx.actor, "agreement:send");
  inScope(ctx.actor, envelope.agreement);
  return inTransaction(ctx, async (tx) => {
    const undecided = envelope.signers.filter((one) => isUndecided(one.state));
    const turn = Math.min(...undecided.map((one) => one.turn));
    const next = undecided.filter((one) => one.turn === turn && one.state === "waiting_turn");
    for (const signer of next) await inviteSigner(within(ctx, tx), { envelope, signer, how: "first" });
    return ok({ invited: next.length });
  });
}
