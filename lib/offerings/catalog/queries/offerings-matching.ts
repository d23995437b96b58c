import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { listing } from "@/db/listing";
import { catalogs, categories, offerings, offeringVersions, productSpecifications } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";
import type { AttentionReason } from "../domain/attention";
import type { OfferingState } from "../domain/lifecycle";
import { found } from "./offering-search";

export type OfferingRow = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: OfferingState;
  readonly n: number | null;
  readonly versionId: string | null;
  readonly version: number;
  readonly isBundle: boolean | null;
  readonly isSellable: boolean | null;
  readonly category: string | null;
  readonly specification: string | null;
  readonly catalog: string | null;
  readonly monthlyMinor: number | null;
  readonly oneTimeMinor: number | null;
  readonly currency: Currency | null;
  readonly changedAt: Date;
  readonly attention: readonly AttentionReason[];
};

export const offeringSorts = ["name", "number", "changed"] as const;
export type OfferingFilter = {
  readonly search?: string | undefined;
  readonly state?: OfferingState | undefined;
  readonly categoryId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly specificationId?: string | undefined;
  readonly catalogId?: string | undefined;
  readonly bundles?: boolean | undefined;
  readonly needsAttention?: boolean | undefined;
  readonly sort?: (typeof offeringSorts)[number] | undefined;
};

/** The inventory as a list: found by name or number, filtered, sorted, keyset paged. One statement. */
export async function offeringsMatching(
  actor: Actor,
  filter: OfferingFilter,
  page: KeysetPage,
  on: Reader = db,
): Promise<Slice<OfferingRow> & { readonly mayWrite: boolean; readonly mayImport: boolean }> {
  authorize(actor, "offering:read");
  const sort = filter.sort ?? "name";
  const inOrder = order(sort, page.before !== undefined);
  // The rows of the page by the index alone; what is shown of them afterwards.
  const listed = matching(filter, on)
    .where(and(...(await conditions(filter, on)), beyond(page, sort)))
    .orderBy(...inOrder)
    .limit(page.size + 1);
  const rows = await shown(listed, on)
    .leftJoinLateral(lowestOfEach, sql`true`)
    .orderBy(...inOrder);
  const cut = slice(rows, page, (row) => [sort === "changed" ? row.changedAt.toISOString() : row[sort], row.id]);
  return { ...cut, mayWrite: may(actor, "offering:write"), mayImport: may(actor, "offering:import") };
}

/** The same list without pages. */
export async function everyOffering(actor: Actor, filter: OfferingFilter, on: Reader = db) {
  authorize(actor, "offering:read");
  const listed = matching(filter, on).where(and(...(await conditions(filter, on))));
  return listing(
    shown(listed, on)
      .leftJoin(lowestOfAll, sql`lowest.version_id = ${offerings.headVersionId}`)
      .orderBy(...order(filter.sort ?? "name", false)),
  );
}

function matching(filter: OfferingFilter, on: Reader) {
  const attention = filter.needsAttention
    ? sql<AttentionReason[]>`attention.reasons`
    : sql<AttentionReason[]>`'{}'::text[]`;
  const some = on
    .select({ id: offerings.id, reasons: attention.as("reasons") })
    .from(offerings)
    .$dynamic();
  if (filter.needsAttention) some.innerJoin(sql`(${needingAttention}) attention`, sql`attention.id = ${offerings.id}`);
  return some;
}

/** Its amounts are to be joined as `lowest`. */
function shown(some: ReturnType<typeof matching>, on: Reader) {
  const listed = some.as("listed");
  return on
    .select({
      id: offerings.id,
      number: offerings.number,
      name: offerings.name,
      state: offerings.state,
      n: offeringVersions.n,
      versionId: offerings.headVersionId,
      version: offerings.version,
      isBundle: offeringVersions.isBundle,
      isSellable: offeringVersions.isSellable,
      category: categories.name,
      specification: productSpecifications.name,
      catalog: catalogs.name,
      monthlyMinor: sql<number | null>`lowest.monthly`,
      oneTimeMinor: sql<number | null>`lowest.one_time`,
      currency: sql<Currency | null>`lowest.currency`,
      changedAt: offerings.changedAt,
      attention: listed.reasons,
    })
    .from(listed)
    .innerJoin(offerings, eq(offerings.id, listed.id))
    .leftJoin(offeringVersions, eq(offeringVersions.id, offerings.headVersionId))
    .leftJoin(categories, eq(categories.id, offerings.categoryId))
    .leftJoin(productSpecifications, eq(productSpecifications.id, offerings.specificationId))
    .leftJoin(catalogs, eq(catalogs.id, offerings.catalogId));
}

/** The lowest amounts of a version: of what recurs by the month, and of what is paid once. */
const lowest = sql`select p.offering_version_id as version_id, min(p.amount_currency) as currency,
  min(p.amount_minor) filter (where p.type = 'recurring' and p.period_type = 'month' and p.period_length = 1) as monthly,
  min(p.amount_minor) filter (where p.type = 'one_time' and p.amount_minor > 0) as one_time
  from offering_prices p`;
/** Looked up for each row of a page; for the whole list, of all versions at once. */
const lowestOfEach = sql`(${lowest} where p.offering_version_id = ${offerings.headVersionId} group by 1) lowest`;
const lowestOfAll = sql`(${lowest} group by 1) lowest`;

export async function conditions(filter: OfferingFilter, on: Reader): Promise<(SQL | undefined)[]> {
  return [
    filter.search ? await found(filter.search, on) : undefined,
    filter.state ? eq(offerings.state, filter.state) : undefined,
    filter.categoryId
      ? sql`${offerings.categoryId} in (with recursive below as (
          select ${filter.categoryId}::uuid as id union select c.id from categories c join below on c.parent_id = below.id
        ) select id from below)`
      : undefined,
    filter.specificationId ? eq(offerings.specificationId, filter.specificationId) : undefined,
    filter.catalogId ? eq(offerings.catalogId, filter.catalogId) : undefined,
    filter.channelId ? inChannel(filter.channelId) : undefined,
    filter.bundles === undefined
      ? undefined
      : sql`exists (select from offering_versions v where v.id = ${offerings.headVersionId} and v.is_bundle = ${filter.bundles})`,
  ];
}

/**
 * Sold through this channel today: named for it, or for none, which means all; and in the channel's assortment, where an
 * exception in force goes before the channel's own rule.
 */
export const inChannel = (channelId: string | AnyPgColumn): SQL => sql`((
  exists (select from offering_channels c where c.offering_id = ${offerings.id} and c.channel_id = ${channelId}::uuid)
  or not exists (select from offering_channels c where c.offering_id = ${offerings.id}))
  and coalesce(
    (select x.allowed from channel_offerings x where x.offering_id = ${offerings.id} and x.channel_id = ${channelId}::uuid
      and daterange(x.valid_from, x.valid_until) @> current_date),
    (select c.sells_by_default from channels c where c.id = ${channelId}::uuid), true))`;

function beyond(page: KeysetPage, sort: (typeof offeringSorts)[number]): SQL | undefined {
  const key = page.after ?? page.before;
  if (!key) return undefined;
  const descending = sort === "changed";
  const than = (page.before === undefined) !== descending ? sql`>` : sql`<`;
  if (sort === "changed")
    return sql`(${offerings.changedAt}, ${offerings.id}) ${than} (${key[0]}::timestamptz, ${key[1]}::uuid)`;
  const column = sort === "number" ? offerings.number : offerings.name;
  return sql`(${column}, ${offerings.id}) ${than} (${key[0]}, ${key[1]}::uuid)`;
}

function order(sort: (typeof offeringSorts)[number], backwards: boolean): SQL[] {
  const column = sort === "changed" ? offerings.changedAt : sort === "number" ? offerings.number : offerings.name;
  const way = (sort === "changed") !== backwards ? desc : asc;
  return [way(column), way(offerings.id)];
}

/** Living offerings with something open, each with its reasons. */
export const needingAttention = sql`
  select r.id, array_agg(distinct r.reason) as reasons from (
    select o.id, 'no_price' as reason from offerings o join offering_versions v on v.id = o.head_version_id
      where v.is_sellable and not v.is_bundle and not exists (
        select from offering_prices p where p.offering_version_id = v.id and p.type in ('one_time', 'recurring'))
    union all select o.id, 'no_category' from offerings o where o.category_id is null
    union all select v.offering_id, 'draft_open' from offering_versions v
      where v.state in ('in_study', 'in_design', 'in_test', 'active')
    union all select v.offering_id, 'child_not_on_sale' from bundle_options b join offering_versions v on v.id = b.offering_version_id
      join offerings o on o.id = b.offering_id
      where v.state in ('active', 'launched') and o.state not in ('active', 'launched')
    union all select o.id, 'specification_not_launched' from offerings o
      join product_specifications s on s.id = o.specification_id
      where o.state in ('active', 'launched') and s.state <> 'launched'
    union all select v.offering_id, 'validity_ended' from offering_versions v
      where v.state in ('active', 'launched') and v.valid_until <= current_date
  ) r join offerings o on o.id = r.id
  where o.state not in ('retired', 'obsolete', 'rejected')
  group by r.id`;
