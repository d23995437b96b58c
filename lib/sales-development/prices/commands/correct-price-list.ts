import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { isPublished } from "../domain/price-list";
import type { CorrectPriceList } from "../inputs";
import { lockPriceList, priceListAsForm, priceListEvent, priceListSubject, savePriceList } from "../store";

/** Corrects the name and period of a draft. */
export async function correctPriceList(ctx: Context, input: CorrectPriceList) {
  authorize(ctx.actor, "price:write");
  const { id, version, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    const row = await lockPriceList(tx, id);
    if (isPublished(row.state)) return refuse("published");
    if (row.version !== version) return stale(tx, priceListSubject(row), row.version, priceListAsForm(row));
    await savePriceList(tx, ctx, row, given);
    const data = { before: priceListAsForm(row), after: given };
    await record(tx, ctx, [priceListEvent("price_list.corrected", { ...row, name: given.name }, data)]);
    return ok({ id, version: row.version + 1 });
  });
}
