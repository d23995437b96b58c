import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { categories, offerings, offeringVersions, productSpecifications } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { onSaleStates } from "../domain/lifecycle";
import { found } from "./offering-search";
import { inChannel } from "./offerings-matching";

export type OfferingOnSale = {
  readonly offeringId: string;
  readonly offeringVersionId: string;
  readonly number: string;
  readonly name: string;
  readonly n: number;
  readonly isBundle: boolean;
  readonly category: string | null;
  readonly specification: string | null;
  /** The lowest amounts, for a list; `offeringForSale` has all of them. */
  readonly monthlyMinor: number | null;
  readonly oneTimeMinor: number | null;
  readonly currency: Currency | null;
};

export type OnSaleFilter = {
  readonly search?: string | undefined;
  readonly channelId?: string | undefined;
  readonly categoryId?: string | undefined;
  /** Valid on this day; today unless given. */
  readonly at?: IsoDate | undefined;
  readonly page?: KeysetPage | undefined;
};

const lowest = (condition: SQL) =>
  sql<number | null>`(select min(p.amount_minor) from offering_prices p
    where p.offering_version_id = ${offeringVersions.id} and ${condition})`.mapWith((value) =>
    value === null ? null : Number(value),
  );

/** What may be sold on its own now, by name: active or launched, sellable, valid on the day, and in the channel. */
export async function offeringsOnSale(
  actor: Actor,
  filter: OnSaleFilter = {},
  on: Reader = db,
): Promise<Slice<OfferingOnSale>> {
  authorize(actor, "offering:read");
  const page = filter.page ?? { size: 50 };
  const day = filter.at ? sql`${filter.at}::date` : sql`current_date`;
  const key = page.after ?? page.before;
  const than = page.before ? sql`<` : sql`>`;
  const way = page.before ? sql`desc` : sql`asc`;
  const rows = await on
    .select({
      offeringId: offerings.id,
      offeringVersionId: offeringVersions.id,
      number: offerings.number,
      name: offerings.name,
      n: offeringVersions.n,
      isBundle: offeringVersions.isBundle,
      category: categories.name,
      specification: productSpecifications.name,
      monthlyMinor: lowest(sql`p.type = 'recurring' and p.period_type = 'month' and p.period_length = 1`),
      oneTimeMinor: lowest(sql`p.type = 'one_time'`),
      currency: sql<Currency | null>`(select min(p.amount_currency) from offering_prices p
        where p.offering_version_id = ${offeringVersions.id})`,
    })
    .from(offerings)
    .innerJoin(offeringVersions, eq(offeringVersions.id, offerings.headVersionId))
    .leftJoin(categories, eq(categories.id, offerings.categoryId))
    .leftJoin(productSpecifications, eq(productSpecifications.id, offerings.specificationId))
    .where(
      and(
        inArray(offerings.state, [...onSaleStates]),
        eq(offeringVersions.isSellable, true),
        sql`coalesce(${offeringVersions.validFrom} <= ${day}, true) and coalesce(${offeringVersions.validUntil} > ${day}, true)`,
        filter.search ? await found(filter.search, on) : undefined,
        filter.channelId ? inChannel(filter.channelId) : undefined,
        filter.categoryId ? eq(offerings.categoryId, filter.categoryId) : undefined,
        key ? sql`(${offerings.name}, ${offerings.id}) ${than} (${key[0]}, ${key[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(sql`${offerings.name} ${way}, ${offerings.id} ${way}`)
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.name, row.offeringId]);
}
