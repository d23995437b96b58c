import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isDraft, publishable } from "../domain/plan";
import type { PublishPlan } from "../inputs";
import { lockPlanVersion, planAsForm, planEvent, planSubject, savePublishedPlan, versionsOf } from "../store";

/** Puts a draft in force from a day on. What is signed from then pays by it, until the next version begins. */
export async function publishPlan(ctx: Context, input: PublishPlan) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const { plan, row } = await lockPlanVersion(tx, input.id);
    const others = (await versionsOf(tx, plan.id)).filter((version) => !isDraft(version.state));
    const may = publishable(row, input.validFrom, today(ctx.now), others);
    if (!may.ok) return may;
    if (row.version !== input.version) return stale(tx, planSubject(plan), row.version, planAsForm(row, plan));
    await savePublishedPlan(tx, ctx, row, input.validFrom);
    const told = { n: row.n, validFrom: input.validFrom };
    await record(tx, ctx, [planEvent("compensation_plan.published", plan, told)]);
    return ok({ planId: plan.id, id: row.id });
  });
}
