import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { RepriceSolutionItem } from "../inputs";
import { itemPrice } from "../queries/item-price";
import { itemById, saveItem } from "../store";

/** Takes today's price of the offering for an item, in place of the one it was picked with. */
export async function repriceSolutionItem(ctx: Context, { id, version }: RepriceSolutionItem) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, (await itemById(tx, id)).opportunityId);
    const item = await itemById(tx, id);
    if (item.version !== version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, item.version, { quantity: String(item.quantity) });
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    const { oneTimeMinor, monthlyMinor } = item;
    const offering = await itemPrice(ctx.actor, { ...item, at: today(ctx.now) }, tx);
    if (!offering) return refuse("no_price", { currency: item.currency });
    const { name, configuration, price } = offering;
    await saveItem(tx, item, { ...price, name, configuration, pricedAt: ctx.now }, ctx.now);
    await refreshStanding(tx, opportunity, ctx.now);
    const change = { id, name: item.name, from: { oneTimeMinor, monthlyMinor }, to: offering.price };
    await record(tx, ctx, [opportunityEvent(opportunity, "item_repriced", change)]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
