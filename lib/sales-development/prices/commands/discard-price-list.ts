import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPublished } from "../domain/price-list";
import type { DiscardPriceList } from "../inputs";
import { deletePriceList, lockPriceList, priceListAsForm, priceListEvent, priceListSubject, rulesOf } from "../store";

/** Throws a draft away. The journal keeps what it said. */
export async function discardPriceList(ctx: Context, input: DiscardPriceList) {
  authorize(ctx.actor, "price:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockPriceList(tx, input.id);
    if (isPublished(row.state)) return refuse("published");
    if (row.version !== input.version) return stale(tx, priceListSubject(row), row.version, priceListAsForm(row));
    const rules = await rulesOf(tx, row.id);
    await deletePriceList(tx, row.id);
    await record(tx, ctx, [priceListEvent("price_list.discarded", row, { ...priceListAsForm(row), rules })]);
    return ok({ channelId: row.channelId });
  });
}
