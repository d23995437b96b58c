import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { possibleTerms } from "../domain/plan";
import { bandsFrom } from "../domain/tiers";
import type { CreatePlan } from "../inputs";
import { insertPlan, insertPlanDraft, planEvent } from "../store";

/** Begins a plan with its first version as a draft: nobody is paid by it until it is published and assigned. */
export async function createCompensationPlan(ctx: Context, input: CreatePlan) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const { name, currency, steps, ...rest } = input;
    const possible = possibleTerms(rest);
    if (!possible.ok) return possible;
    const bands = bandsFrom(steps);
    if (!bands.ok) return bands;
    const plan = await insertPlan(tx, ctx, { name, currency });
    if (!plan) return refuse("name_taken", { name });
    const terms = { ...rest, bands: bands.value };
    const draft = await insertPlanDraft(tx, ctx, plan.id, terms);
    await record(tx, ctx, [planEvent("compensation_plan.created", plan, { currency, n: draft.n, ...terms })]);
    return ok({ planId: plan.id, id: draft.id });
  });
}
