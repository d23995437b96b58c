import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import { itemsOf } from "@/lib/qualification/solutions/store";
import type { RecordRequirement } from "../inputs";
import { insertRequirement } from "../store";

/** Writes down what the prospect said they need or expect. */
export async function recordRequirement(ctx: Context, { opportunityId, ...requirement }: RecordRequirement) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, opportunityId);
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    const { metByItemId } = requirement;
    if (metByItemId && !(await itemsOf(tx, opportunityId)).some((item) => item.id === metByItemId))
      return refuse("not_an_item_of_this", { itemId: metByItemId });
    const id = newId();
    await insertRequirement(tx, { ...requirement, id, opportunityId, createdAt: ctx.now, changedAt: ctx.now });
    await refreshStanding(tx, opportunity, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "requirement_recorded", { id, ...requirement })]);
    return ok({ id, opportunityId });
  });
}
