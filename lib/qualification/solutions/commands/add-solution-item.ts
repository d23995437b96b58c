import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { isSiteOf, lockOpportunity, refreshStanding, saveOpportunity } from "@/lib/qualification/opportunities/store";
import type { AddSolutionItem } from "../inputs";
import { itemPrice } from "../queries/item-price";
import { insertItem, itemsOf } from "../store";

/** Picks an offering into the solution, with its name and price as they are now. */
export async function addSolutionItem(ctx: Context, { opportunityId, ...input }: AddSolutionItem) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, opportunityId);
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    if (input.siteId && !(await isSiteOf(tx, input.siteId, opportunity.organisationId)))
      return refuse("not_a_site_of_customer");
    const free = opportunity.estimateMinor === null && (await itemsOf(tx, opportunityId)).length === 0;
    const { offeringVersionId } = input;
    const open = { configuration: null, currency: opportunity.currency, currencyIsOpen: free };
    const offering = await itemPrice(ctx.actor, { offeringVersionId, ...open, at: today(ctx.now) }, tx);
    if (!offering) return refuse("no_price", { currency: opportunity.currency });
    const { offeringId, name, price, configuration } = offering;
    const { currency } = price;
    const held =
      currency === opportunity.currency ? opportunity : await saveOpportunity(tx, opportunity, { currency }, ctx.now);
    const id = newId();
    const stamps = { pricedAt: ctx.now, createdAt: ctx.now, changedAt: ctx.now };
    await insertItem(tx, { ...input, ...price, ...stamps, id, opportunityId, offeringId, name, configuration });
    await refreshStanding(tx, held, ctx.now);
    const { quantity } = input;
    await record(tx, ctx, [opportunityEvent(opportunity, "item_added", { id, name, quantity, ...price })]);
    return ok({ id, opportunityId });
  });
}
