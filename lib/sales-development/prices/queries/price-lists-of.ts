import { asc, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { priceListEntries, priceLists } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

/** The price lists of a channel by currency, the latest first. */
export async function priceListsOf(actor: Actor, channelId: string, on: Reader = db) {
  authorize(actor, "price:read");
  return on
    .select({
      id: priceLists.id,
      name: priceLists.name,
      n: priceLists.n,
      currency: priceLists.currency,
      state: priceLists.state,
      validFrom: priceLists.validFrom,
      validUntil: priceLists.validUntil,
      ruleCount: sql<number>`(select count(*)::int from ${priceListEntries} e where e.price_list_id = price_lists.id)`,
    })
    .from(priceLists)
    .where(eq(priceLists.channelId, channelId))
    .orderBy(asc(priceLists.currency), desc(priceLists.n))
    .limit(200);
}
