import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { settled } from "../domain/approval-outcome";
import { agreementEvent } from "../domain/events";
import { lockAgreement, saveAgreement } from "../store";

/**
 * Brings the agreement to where the approval of exactly its frozen content stands. Safe to repeat: it reads the decision
 * instead of being told, and does nothing when there is none or when it is settled.
 */
export async function settleApproval(ctx: Context, input: { readonly agreementId: string }) {
  authorize(ctx.actor, "agreement:submit");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.agreementId);
    const { id, number, title, contentSha256: contentHash, versionNumber: n } = agreement;
    const unchanged = ok({ id, state: agreement.state, settled: false });
    if (contentHash === null) return unchanged;
    const approval = await approvalFor(ctx.actor, { kind: "agreement", id, contentHash }, tx);
    const outcome = approval && settled(agreement.state, approval.state);
    if (!approval || !outcome) return unchanged;
    const stateReason = approval.steps.find((step) => step.state === outcome.state)?.reason ?? null;
    const approvedAt = outcome.state === "approved" ? ctx.now : null;
    await saveAgreement(tx, ctx, agreement, { state: outcome.state, stateReason, approvedAt });
    const { requestId, state } = approval;
    const data = { n, contentHash, requestId, decision: state, reason: stateReason };
    await record(tx, ctx, [agreementEvent(`agreement.${outcome.state}`, agreement, data)]);
    // Whoever asked is told by the approval itself.
    const told = agreement.ownerId === agreement.submittedBy ? [] : [agreement.ownerId];
    const notice = { kind: `agreement_${outcome.state}`, title: `${number} ${title}: ${outcome.words}` };
    await notify(tx, ctx, told, { ...notice, href: `/agreements/${id}`, subject: { kind: "agreement", id } });
    return ok({ id, state: outcome.state, settled: true });
  });
}
