import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { configurationWords, configure } from "@/lib/offerings/catalog/domain/configuration";
import { configurables } from "@/lib/offerings/catalog/queries/configurables";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { ConfigureSolutionItem } from "../inputs";
import { itemPrice } from "../queries/item-price";
import { itemById, saveItem } from "../store";

/** Chooses the options and values of an item, at today's price of the offering and of each option. */
export async function configureSolutionItem(ctx: Context, { id, version, ...wish }: ConfigureSolutionItem) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, (await itemById(tx, id)).opportunityId);
    const item = await itemById(tx, id);
    if (item.version !== version) return stale(tx, { kind: "opportunity", id: opportunity.id }, item.version, {});
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    const at = today(ctx.now);
    const of = (await configurables(ctx.actor, [item.offeringVersionId], at, tx)).get(item.offeringVersionId);
    if (!of) return refuse("no_price", { currency: item.currency });
    const chosen = configure(of, wish);
    if (!chosen.ok) return chosen;
    const offering = await itemPrice(ctx.actor, { ...item, configuration: chosen.value, at }, tx);
    if (!offering) return refuse("no_price", { currency: item.currency });
    const { configuration, price } = offering;
    await saveItem(tx, item, { ...price, configuration, pricedAt: ctx.now }, ctx.now);
    await refreshStanding(tx, opportunity, ctx.now);
    const [from, to] = [configurationWords(item.configuration), configurationWords(configuration)];
    await record(tx, ctx, [
      opportunityEvent(opportunity, "item_configured", { id, name: item.name, from, to, ...price }),
    ]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
