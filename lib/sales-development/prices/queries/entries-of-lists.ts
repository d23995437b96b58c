import { eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { offeringPrices, priceListEntries } from "@/db/schema";
import type { ListEntry } from "../domain/price-rules";

/** The rules of these lists, as the domain reads them. Callers authorize. */
export async function entriesOfLists(listIds: readonly string[], on: Reader): Promise<Map<string, ListEntry[]>> {
  const entries = new Map<string, ListEntry[]>(listIds.map((id) => [id, []]));
  if (listIds.length === 0) return entries;
  const rows = await on
    .select({ entry: priceListEntries, price: offeringPrices })
    .from(priceListEntries)
    .leftJoin(offeringPrices, eq(offeringPrices.id, priceListEntries.offeringPriceId))
    .where(inArray(priceListEntries.priceListId, [...listIds]));
  for (const { entry, price } of rows)
    entries.get(entry.priceListId)?.push({
      kind: entry.kind,
      shareBps: entry.shareBps,
      amountMinor: entry.amountMinor,
      offeringId: entry.offeringId,
      offeringPriceId: entry.offeringPriceId,
      identity: price && entry.offeringId ? { ...price, offeringId: entry.offeringId } : null,
    });
  return entries;
}
