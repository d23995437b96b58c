import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import { itemsOf } from "@/lib/qualification/solutions/store";
import type { CorrectRequirement } from "../inputs";
import { requirementById, saveRequirement } from "../store";

/** Changes a requirement: how it is worded, how well we fit it, what of the solution meets it. */
export async function correctRequirement(ctx: Context, { id, version, ...to }: CorrectRequirement) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const found = await requirementById(tx, id);
    const opportunity = await lockOpportunity(tx, ctx.actor, found.opportunityId);
    const requirement = await requirementById(tx, id);
    const { statement, domain, priority, fit, saidBy, saidOn, metByItemId } = requirement;
    const from = { statement, domain, priority, fit, saidBy, saidOn, metByItemId };
    if (requirement.version !== version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, requirement.version, from);
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    const items = to.metByItemId ? await itemsOf(tx, opportunity.id) : [];
    if (to.metByItemId && !items.some((item) => item.id === to.metByItemId))
      return refuse("not_an_item_of_this", { itemId: to.metByItemId });
    await saveRequirement(tx, requirement, to, ctx.now);
    await refreshStanding(tx, opportunity, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "requirement_corrected", { id, from, to })]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
