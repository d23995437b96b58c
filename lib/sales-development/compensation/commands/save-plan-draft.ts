import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isDraft, possibleTerms } from "../domain/plan";
import { bandsFrom } from "../domain/tiers";
import type { SavePlanDraft } from "../inputs";
import { lockPlanVersion, planAsForm, planEvent, planSubject, savePlanTerms } from "../store";

/** Writes on a draft. A published version is what was promised: it is never written on again. */
export async function savePlanDraft(ctx: Context, input: SavePlanDraft) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const { id, version, currency: _, steps, ...rest } = input;
    const { plan, row } = await lockPlanVersion(tx, id);
    if (!isDraft(row.state)) return refuse("not_a_draft");
    if (row.version !== version) return stale(tx, planSubject(plan), row.version, planAsForm(row, plan));
    const possible = possibleTerms(rest);
    if (!possible.ok) return possible;
    const bands = bandsFrom(steps);
    if (!bands.ok) return bands;
    const terms = { ...rest, bands: bands.value };
    const saved = await savePlanTerms(tx, ctx, row, terms);
    await record(tx, ctx, [planEvent("compensation_plan.redrafted", plan, { n: row.n, ...terms })]);
    return ok({ planId: plan.id, id, version: saved });
  });
}
