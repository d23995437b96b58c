import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offeringPrices, offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { cleanLine } from "@/lib/kernel/text";

/** For pickers: prices in a currency of offerings whose name or number has the words; an offering for all its prices. */
export async function priceable(actor: Actor, text: string, currency: string, on: Reader = db) {
  authorize(actor, "price:read");
  const word = cleanLine(text)
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&");
  return on
    .select({
      offeringId: offerings.id,
      offeringName: offerings.name,
      offeringNumber: offerings.number,
      offeringPriceId: offeringPrices.id,
      priceName: offeringPrices.name,
    })
    .from(offeringPrices)
    .innerJoin(offerings, eq(offerings.headVersionId, offeringPrices.offeringVersionId))
    .where(
      and(
        inArray(offeringPrices.type, ["one_time", "recurring"]),
        sql`${offeringPrices.amountCurrency} = ${currency}`,
        word === "" ? undefined : sql`${offerings.searchText} like ${`%${word}%`}`,
      ),
    )
    .orderBy(asc(offerings.name), asc(offeringPrices.position))
    .limit(20);
}
