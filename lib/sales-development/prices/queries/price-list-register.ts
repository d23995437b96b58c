import { asc, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, priceListEntries, priceLists } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseToday } from "@/lib/platform/clock";

/** Every price list with its channel, drafts and those in force first. */
export async function priceListRegister(actor: Actor, on: Reader = db) {
  authorize(actor, "price:read");
  const day = await databaseToday();
  const rows = await on
    .select({
      id: priceLists.id,
      name: priceLists.name,
      n: priceLists.n,
      currency: priceLists.currency,
      state: priceLists.state,
      validFrom: priceLists.validFrom,
      validUntil: priceLists.validUntil,
      channelId: channels.id,
      channelName: channels.name,
      inForce: sql<boolean>`${priceLists.state} = 'published' and daterange(${priceLists.validFrom}, ${priceLists.validUntil}) @> ${day}::date`,
      over: sql<boolean>`${priceLists.state} = 'published' and coalesce(${priceLists.validUntil} <= ${day}, false)`,
      ruleCount: sql<number>`(select count(*)::int from ${priceListEntries} e where e.price_list_id = price_lists.id)`,
    })
    .from(priceLists)
    .innerJoin(channels, eq(channels.id, priceLists.channelId))
    .orderBy(
      sql`${priceLists.state} = 'published' and coalesce(${priceLists.validUntil} <= ${day}, false)`,
      asc(channels.name),
      asc(priceLists.currency),
      desc(priceLists.n),
    )
    .limit(500);
  return { rows, today: day, may: { draft: may(actor, "price:write") } };
}

export type PriceListRow = Awaited<ReturnType<typeof priceListRegister>>["rows"][number];
