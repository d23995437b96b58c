import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isDraft } from "../domain/plan";
import type { DiscardPlanDraft } from "../inputs";
import { deletePlanDraft, lockPlanVersion, planAsForm, planEvent, planSubject, versionsOf } from "../store";

/** Throws a draft away. A plan keeps at least one version. */
export async function discardPlanDraft(ctx: Context, input: DiscardPlanDraft) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const { plan, row } = await lockPlanVersion(tx, input.id);
    if (!isDraft(row.state)) return refuse("not_a_draft");
    if (row.version !== input.version) return stale(tx, planSubject(plan), row.version, planAsForm(row, plan));
    if ((await versionsOf(tx, plan.id)).length === 1) return refuse("only_version");
    await deletePlanDraft(tx, row.id);
    await record(tx, ctx, [planEvent("compensation_plan.draft_discarded", plan, { n: row.n, note: row.note })]);
    return ok({ planId: plan.id });
  });
}
