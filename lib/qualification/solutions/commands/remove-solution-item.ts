import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { RemoveSolutionItem } from "../inputs";
import { itemById, saveItem } from "../store";

/** Takes an item out of the solution. Its row and its journal stay. */
export async function removeSolutionItem(ctx: Context, { id, version }: RemoveSolutionItem) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, (await itemById(tx, id)).opportunityId);
    const item = await itemById(tx, id);
    if (item.version !== version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, item.version, { quantity: String(item.quantity) });
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    await saveItem(tx, item, { removedAt: ctx.now }, ctx.now);
    await refreshStanding(tx, opportunity, ctx.now);
    const { name, quantity } = item;
    await record(tx, ctx, [opportunityEvent(opportunity, "item_removed", { id, name, quantity })]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
