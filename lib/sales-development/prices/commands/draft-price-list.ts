import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isPublished } from "../domain/price-list";
import type { DraftPriceList } from "../inputs";
import { insertPriceList, lockChannelOfLists, lockPriceList, priceListEvent } from "../store";

/** Begins a price list of a channel in a currency, empty or with the rules of an earlier one. */
export async function draftPriceList(ctx: Context, input: DraftPriceList) {
  authorize(ctx.actor, "price:write");
  return inTransaction(ctx, async (tx) => {
    const channel = await lockChannelOfLists(tx, input.channelId);
    if (channel.state === "retired") return refuse("channel_retired");
    const basedOn = input.basedOnId === null ? undefined : await lockPriceList(tx, input.basedOnId);
    if (basedOn && !isPublished(basedOn.state)) return refuse("not_published", { name: basedOn.name });
    if (basedOn && basedOn.currency !== input.currency) return refuse("other_currency", { currency: basedOn.currency });
    const { id, n } = await insertPriceList(tx, ctx, input, basedOn);
    const data = { ...input, n, channel: channel.name };
    await record(tx, ctx, [priceListEvent("price_list.drafted", { id, n, name: input.name }, data)]);
    return ok({ id });
  });
}
