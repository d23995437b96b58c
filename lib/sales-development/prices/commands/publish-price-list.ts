import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { publish } from "../domain/price-list";
import type { PublishPriceList } from "../inputs";
import {
  asDated,
  asRules,
  lockPriceList,
  priceListAsForm,
  priceListEvent,
  priceListSubject,
  publishedBeside,
  rulesOf,
  savePublished,
} from "../store";

/** Publishes a draft: from its first day on the channel's customers pay what it says, and it never changes again. */
export async function publishPriceList(ctx: Context, input: PublishPriceList) {
  authorize(ctx.actor, "price:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockPriceList(tx, input.id);
    const facts = { today: today(ctx.now), endEarlier: input.endEarlier };
    const list = { ...asDated(row), state: row.state };
    const published = publish(list, asRules(await rulesOf(tx, row.id)), await publishedBeside(tx, row), facts);
    if (!published.ok) return published;
    if (row.version !== input.version) return stale(tx, priceListSubject(row), row.version, priceListAsForm(row));
    const { ends } = published.value;
    await savePublished(tx, ctx, row, ends);
    const { channelId, currency, validFrom, validUntil } = row;
    const event = priceListEvent("price_list.published", row, { channelId, currency, validFrom, validUntil, ends });
    await record(tx, ctx, [{ ...event, announce: true }]);
    return ok({ id: row.id, ends: ends.length });
  });
}
