import { recallApproval } from "@/lib/approvals/requests/commands/recall-approval";
import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { awaitsApproval } from "../domain/agreement-lifecycle";
import { agreementEvent } from "../domain/events";
import type { RecallAgreement } from "../inputs";
import { lockAgreement, saveAgreement } from "../store";

/** Its requester takes an agreement back before it is decided: the next version is a draft again. */
export async function recallAgreement(ctx: Context, input: RecallAgreement) {
  authorize(ctx.actor, "agreement:submit");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const { id, versionNumber: n, contentSha256: contentHash, state } = agreement;
    if (!awaitsApproval(state) || contentHash === null) return refuse("nothing_to_recall", { state });
    if (input.version !== agreement.version) return stale(tx, { kind: "agreement", id }, agreement.version, {});
    const approval = await approvalFor(ctx.actor, { kind: "agreement", id, contentHash }, tx);
    if (!approval) return refuse("nothing_to_recall", { state });
    const { reason } = input;
    const recalled = await recallApproval(within(ctx, tx), { requestId: approval.requestId, reason });
    if (!recalled.ok) return recalled;
    const open = { state: "draft" as const, versionNumber: n + 1, contentSha256: null, stateReason: null };
    const saved = await saveAgreement(tx, ctx, agreement, open);
    await record(tx, ctx, [agreementEvent("agreement.recalled", agreement, { n, contentHash, reason })]);
    return ok({ id, n: n + 1, version: saved.version });
  });
}
