import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { listing } from "@/db/listing";
import { contacts, organisations, people, sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import type { OrganisationKind, Tier } from "../domain/organisation";
import { matches } from "./organisations-matching";

export const customerSorts = ["name", "changed"] as const;
export type CustomerSort = (typeof customerSorts)[number];

export type CustomerFilter = {
  readonly search?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly kind?: OrganisationKind | undefined;
  readonly tier?: Tier | undefined;
  readonly country?: string | undefined;
};

export const filtered = (filter: CustomerFilter): SQL | undefined =>
  and(
    filter.search?.trim() ? matches(filter.search) : undefined,
    filter.ownerId ? eq(organisations.ownerId, filter.ownerId) : undefined,
    filter.kind ? eq(organisations.kind, filter.kind) : undefined,
    filter.tier ? eq(organisations.tier, filter.tier) : undefined,
    filter.country ? eq(organisations.country, filter.country) : undefined,
  );

/** The key of a row as its sort needs it; times travel as ISO text. */
const keyOf = (sort: CustomerSort) => (row: { name: string; changedAt: Date; id: string }) =>
  sort === "name" ? [row.name, row.id] : [row.changedAt.toISOString(), row.id];

/** Customers, prospects, partners and providers: by name, or the latest changed first. */
export async function customers(
  actor: Actor,
  filter: CustomerFilter,
  page: KeysetPage,
  sort: CustomerSort = "name",
  on: Reader = db,
): Promise<Slice<CustomerRow>> {
  authorize(actor, "party:read");
  const column = sort === "name" ? organisations.name : organisations.changedAt;
  const forward = (sort === "name") !== (page.before !== undefined);
  const [value, id] = page.before ?? page.after ?? [];
  const type = sort === "name" ? sql`text` : sql`timestamptz`;
  const beyond =
    typeof value === "string" && typeof id === "string"
      ? sql`(${column}, ${organisations.id}) ${sql.raw(forward ? ">" : "<")} (${value}::${type}, ${id}::uuid)`
      : undefined;
  const order = forward ? asc : desc;
  const rows = await listed(on)
    .where(and(filtered(filter), beyond))
    .orderBy(order(column), order(organisations.id))
    .limit(page.size + 1);
  return slice(rows, page, keyOf(sort));
}

/** The same list without pages. */
export async function everyCustomer(
  actor: Actor,
  filter: CustomerFilter,
  sort: CustomerSort = "name",
  on: Reader = db,
) {
  authorize(actor, "party:read");
  const [column, way] = sort === "name" ? [organisations.name, asc] : [organisations.changedAt, desc];
  return listing(listed(on).where(filtered(filter)).orderBy(way(column), way(organisations.id)));
}

const listed = (on: Reader) =>
  on.select(columns).from(organisations).innerJoin(people, eq(people.id, organisations.ownerId));

const columns = {
  id: organisations.id,
  number: organisations.number,
  name: organisations.name,
  kind: organisations.kind,
  tier: organisations.tier,
  country: organisations.country,
  industry: organisations.industry,
  ownerName: people.name,
  changedAt: organisations.changedAt,
  siteCount: sql<number>`(select count(*)::int from ${sites} where ${sites.organisationId} = ${organisations.id}
    and ${sites.closedAt} is null)`,
  contactCount: sql<number>`(select count(*)::int from ${contacts} where ${contacts.organisationId} = ${organisations.id}
    and ${contacts.leftAt} is null)`,
};

export type CustomerRow = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly tier: string | null;
  readonly country: string;
  readonly industry: string | null;
  readonly ownerName: string;
  readonly changedAt: Date;
  readonly siteCount: number;
  readonly contactCount: number;
};
