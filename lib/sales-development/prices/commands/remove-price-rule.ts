import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPublished } from "../domain/price-list";
import type { RemovePriceRule } from "../inputs";
import { deleteRule, lockPriceList, priceListEvent, priceListSubject, ruleById, touchPriceList } from "../store";

/** Takes a rule out of a draft; a wider rule or the list price holds then. `version` is the list's. */
export async function removePriceRule(ctx: Context, input: RemovePriceRule) {
  authorize(ctx.actor, "price:write");
  return inTransaction(ctx, async (tx) => {
    const rule = await ruleById(tx, input.id);
    const list = await lockPriceList(tx, rule.priceListId);
    if (isPublished(list.state)) return refuse("published");
    if (list.version !== input.version) return stale(tx, priceListSubject(list), list.version, {});
    await deleteRule(tx, rule.id);
    await touchPriceList(tx, ctx, list);
    const { kind, shareBps, amountMinor, offeringId, offeringPriceId } = rule;
    const data = { kind, shareBps, amountMinor, offeringId, offeringPriceId };
    await record(tx, ctx, [priceListEvent("price_list.rule_removed", list, data)]);
    return ok({ id: list.id, version: list.version + 1 });
  });
}
