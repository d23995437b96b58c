import { and, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { listing } from "@/db/listing";
import { agreements, organisations, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import type { AgreementState } from "../domain/agreement-lifecycle";
import { scopeOf } from "../domain/scope";

export type AgreementFilter = {
  readonly search?: string | undefined;
  readonly states?: readonly AgreementState[] | undefined;
  readonly ownerIds?: readonly string[] | undefined;
  readonly organisationId?: string | undefined;
  readonly opportunityId?: string | undefined;
  /** Largest discount of at least, in basis points. */
  readonly discountFromBps?: number | undefined;
  /** Offers that end on or before this day. */
  readonly validUntilBy?: string | undefined;
};

/** Whose agreements this actor may see, as a condition. */
export function visible(actor: Actor): SQL | undefined {
  const scope = scopeOf(actor);
  if (scope === "all") return undefined;
  return scope.length > 0 ? inArray(agreements.ownerId, [...scope]) : sql`false`;
}

const escaped = (term: string) => term.replace(/[\\%_]/g, (mark) => `\\${mark}`);

function matching(actor: Actor, filter: AgreementFilter): SQL | undefined {
  const term = filter.search?.trim().toLowerCase();
  const like = term && `%${escaped(term)}%`;
  return and(
    visible(actor),
    filter.states?.length ? inArray(agreements.state, [...filter.states]) : undefined,
    filter.ownerIds?.length ? inArray(agreements.ownerId, [...filter.ownerIds]) : undefined,
    filter.organisationId ? eq(agreements.organisationId, filter.organisationId) : undefined,
    filter.opportunityId ? eq(agreements.opportunityId, filter.opportunityId) : undefined,
    filter.discountFromBps ? gte(agreements.maxDiscountBps, filter.discountFromBps) : undefined,
    filter.validUntilBy ? lte(agreements.validUntil, sql`${filter.validUntilBy}::date`) : undefined,
    like
      ? or(
          sql`lower(${agreements.number}) like ${like}`,
          sql`lower(${agreements.title}) like ${like}`,
          sql`lower(${organisations.name}) like ${like}`,
        )
      : undefined,
  );
}

export const agreementSorts = ["-changed", "-total", "valid"] as const;
const sortedBy = { changed: agreements.changedAt, total: agreements.totalMinor, valid: agreements.validUntil } as const;
export type AgreementSort = { readonly by: keyof typeof sortedBy; readonly descending: boolean };
const casts = { changed: sql`timestamptz`, total: sql`bigint`, valid: sql`date` } as const;

/** Agreements that this actor may see, one statement a page. */
export async function agreementsMatching(
  actor: Actor,
  filter: AgreementFilter,
  page: KeysetPage,
  sort: AgreementSort = { by: "changed", descending: true },
  on: Reader = db,
) {
  authorize(actor, "agreement:read");
  const key = page.after ?? page.before;
  const down = sort.descending !== (page.before !== undefined);
  const column = sortedBy[sort.by];
  const way = down ? sql`desc` : sql`asc`;
  const than = down ? sql`<` : sql`>`;
  const rows = await listed(on)
    .where(
      and(
        matching(actor, filter),
        key ? sql`(${column}, ${agreements.id}) ${than} (${key[0]}::${casts[sort.by]}, ${key[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(sql`${column} ${way}, ${agreements.id} ${way}`)
    .limit(page.size + 1);
  const keyOf = { changed: "changedAt", total: "totalMinor", valid: "validUntil" } as const;
  return slice(rows, page, (row) => {
    const value = row[keyOf[sort.by]];
    return [value instanceof Date ? value.toISOString() : value, row.id];
  });
}

/** The same list without pages. */
export async function everyAgreement(actor: Actor, filter: AgreementFilter, sort: AgreementSort, on: Reader = db) {
  authorize(actor, "agreement:read");
  const way = sort.descending ? sql`desc` : sql`asc`;
  return listing(
    listed(on).where(matching(actor, filter)).orderBy(sql`${sortedBy[sort.by]} ${way}, ${agreements.id} ${way}`),
  );
}

const listed = (on: Reader) =>
  on
    .select({
      id: agreements.id,
      number: agreements.number,
      title: agreements.title,
      state: agreements.state,
      versionNumber: agreements.versionNumber,
      organisationId: agreements.organisationId,
      customer: organisations.name,
      ownerId: agreements.ownerId,
      owner: people.name,
      currency: agreements.currency,
      oneTimeMinor: agreements.oneTimeMinor,
      monthlyMinor: agreements.monthlyMinor,
      totalMinor: agreements.totalMinor,
      maxDiscountBps: agreements.maxDiscountBps,
      clauseDeviation: agreements.clauseDeviation,
      termMonths: agreements.termMonths,
      validUntil: agreements.validUntil,
      changedAt: agreements.changedAt,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .innerJoin(people, eq(people.id, agreements.ownerId));

export type ListedAgreement = Awaited<ReturnType<typeof agreementsMatching>> extends Slice<infer Row> ? Row : never;

/** How many match, exact up to 10,000. */
export async function agreementCount(actor: Actor, filter: AgreementFilter, on: Reader = db) {
  const [found] = await agreementCounts(actor, [filter], on);
  return found ?? { count: 0, more: false };
}

/** How many match each of these, in one statement. */
export async function agreementCounts(actor: Actor, filters: readonly AgreementFilter[], on: Reader = db) {
  authorize(actor, "agreement:read");
  const counted = filters.map((filter) => {
    const some = on
      .select({ id: agreements.id })
      .from(agreements)
      .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
      .where(matching(actor, filter))
      .limit(10_001)
      .as("some");
    return sql`(select count(*)::int from ${some})`;
  });
  const { rows } = await on.execute<{ counts: number[] }>(sql`select array[${sql.join(counted, sql`, `)}] as counts`);
  return (rows[0]?.counts ?? []).map((count) => ({ count: Math.min(count, 10_000), more: count > 10_000 }));
}
