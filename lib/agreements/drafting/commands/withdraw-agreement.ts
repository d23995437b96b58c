import { supersedeApprovals } from "@/lib/approvals/requests/commands/supersede-approvals";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { supersedeSignature } from "../../signing/commands/supersede-signature";
import { moved } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { WithdrawAgreement } from "../inputs";
import { agreementById, lockAgreement, saveAgreement } from "../store";

/** Gives an agreement up before it is signed: open approvals and signing links end with it. */
export async function withdrawAgreement(ctx: Context, input: WithdrawAgreement) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const move = moved(agreement.state, "withdrawn");
    if (!move.ok) return move;
    const { id, state: from } = agreement;
    if (input.version !== agreement.version) return stale(tx, { kind: "agreement", id }, agreement.version, {});
    await supersedeSignature(within(ctx, tx), { agreementId: id, reason: "The provider took it back." });
    await supersedeApprovals(within(ctx, tx), { subject: { kind: "agreement", id } });
    const now = (await agreementById(tx, id)) ?? agreement;
    await saveAgreement(tx, ctx, now, { state: "withdrawn", stateReason: input.reason });
    await record(tx, ctx, [agreementEvent("agreement.withdrawn", agreement, { from, reason: input.reason })]);
    return ok({ id });
  });
}
