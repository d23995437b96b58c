import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { isSiteOf, lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { CorrectSolutionItem } from "../inputs";
import { itemById, saveItem } from "../store";

/** Changes how many, where and by when. */
export async function correctSolutionItem(ctx: Context, { id, version, ...to }: CorrectSolutionItem) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, (await itemById(tx, id)).opportunityId);
    const item = await itemById(tx, id);
    const from = { quantity: item.quantity, siteId: item.siteId, needOn: item.needOn };
    if (item.version !== version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, item.version, {
        ...from,
        quantity: String(item.quantity),
      });
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    if (to.siteId && !(await isSiteOf(tx, to.siteId, opportunity.organisationId)))
      return refuse("not_a_site_of_customer");
    await saveItem(tx, item, to, ctx.now);
    await refreshStanding(tx, opportunity, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "item_corrected", { id, name: item.name, from, to })]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
