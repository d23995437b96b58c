import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPublished } from "../domain/price-list";
import type { SetPriceRule } from "../inputs";
import { lockPriceList, priceListEvent, priceListSubject, replaceRule, ruleTarget, touchPriceList } from "../store";

/** Says what a draft list charges: a percentage of list, a fixed amount or a floor, for everything, an offering or a price. */
export async function setPriceRule(ctx: Context, input: SetPriceRule) {
  authorize(ctx.actor, "price:write");
  return inTransaction(ctx, async (tx) => {
    const list = await lockPriceList(tx, input.priceListId);
    if (isPublished(list.state)) return refuse("published");
    if (list.version !== input.version) return stale(tx, priceListSubject(list), list.version, {});
    if (input.currency !== list.currency) return refuse("other_currency", { currency: list.currency });
    const target = await ruleTarget(tx, input);
    if (target.currency !== null && target.currency !== list.currency)
      return refuse("other_currency", { currency: target.currency });
    const { id, before } = await replaceRule(tx, ctx, input, target.offeringId);
    await touchPriceList(tx, ctx, list);
    const { kind, shareBps, amountMinor } = input;
    const was = before ? { kind: before.kind, shareBps: before.shareBps, amountMinor: before.amountMinor } : null;
    const data = { about: target.label, kind, shareBps, amountMinor, was };
    await record(tx, ctx, [priceListEvent("price_list.rule_set", list, data)]);
    return ok({ id, version: list.version + 1 });
  });
}
