import { asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offerings, priceListEntries } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

/** The rules of a list in words' parts: what each is about and what it says. */
export async function priceListRules(actor: Actor, priceListId: string, on: Reader = db) {
  authorize(actor, "price:read");
  return on
    .select({
      id: priceListEntries.id,
      kind: priceListEntries.kind,
      shareBps: priceListEntries.shareBps,
      amountMinor: priceListEntries.amountMinor,
      offeringId: priceListEntries.offeringId,
      offeringName: offerings.name,
      offeringPriceId: priceListEntries.offeringPriceId,
      priceName: offeringPrices.name,
    })
    .from(priceListEntries)
    .leftJoin(offerings, eq(offerings.id, priceListEntries.offeringId))
    .leftJoin(offeringPrices, eq(offeringPrices.id, priceListEntries.offeringPriceId))
    .where(eq(priceListEntries.priceListId, priceListId))
    .orderBy(
      sql`${priceListEntries.offeringId} is not null`,
      asc(offerings.name),
      asc(offeringPrices.position),
      asc(priceListEntries.kind),
    )
    .limit(1_000);
}

export type PriceListRuleView = Awaited<ReturnType<typeof priceListRules>>[number];
