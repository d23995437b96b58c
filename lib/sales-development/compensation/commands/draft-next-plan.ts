import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isDraft } from "../domain/plan";
import type { DraftNextPlan } from "../inputs";
import { bandsOf, insertPlanDraft, lockPlan, planEvent, versionsOf } from "../store";

/** Begins the next version with what the newest says. Two people who start one at once end with one. */
export async function draftNextPlan(ctx: Context, input: DraftNextPlan) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const plan = await lockPlan(tx, input.planId);
    const [newest] = await versionsOf(tx, plan.id);
    if (!newest) return refuse("nothing_to_begin_with");
    if (isDraft(newest.state)) return refuse("draft_exists", { id: newest.id });
    const { measure, mode, unit, quotaMinor, oteMinor, baseSalaryMinor, thresholdBps, capMinor } = newest;
    const pay = { measure, mode, unit, quotaMinor, oteMinor, baseSalaryMinor, thresholdBps, capMinor };
    const note = `Begun from version ${newest.n}`;
    const draft = await insertPlanDraft(tx, ctx, plan.id, { ...pay, note, bands: await bandsOf(tx, newest.id) });
    await record(tx, ctx, [planEvent("compensation_plan.drafted", plan, { n: draft.n, from: newest.n })]);
    return ok({ planId: plan.id, id: draft.id });
  });
}
