import { and, eq, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { type Listing, listing } from "@/db/listing";
import { opportunities, organisations, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { addDays, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { policyInForce } from "@/lib/qualification/assessment/store";
import { type OpportunityState, openStates } from "../domain/opportunity";

export const opportunitySorts = ["changed", "need", "value", "number"] as const;
export type OpportunitySort = (typeof opportunitySorts)[number];

export const needWindows = ["overdue", "30", "90"] as const;
export type NeedWindow = (typeof needWindows)[number];

export type OpportunityFilter = {
  readonly search?: string | undefined;
  readonly states?: readonly OpportunityState[] | undefined;
  readonly ownerIds?: readonly string[] | undefined;
  /** Open, and nothing happened for longer than the policy calls stale. */
  readonly stale?: boolean | undefined;
  readonly need?: NeedWindow | undefined;
  /** A manager's decision was asked for. */
  readonly awaiting?: boolean | undefined;
};

export type OpportunityOrder = { readonly by: OpportunitySort; readonly descending: boolean };

const sortColumns = {
  changed: opportunities.changedAt,
  need: opportunities.needOn,
  value: opportunities.valueMinor,
  number: opportunities.number,
} as const;
const sortTypes = { changed: "timestamptz", need: "date", value: "bigint", number: "text" } as const;

/** Whose rows: own and team's, unless the role reads all. */
export const visible = (actor: Actor): SQL | undefined =>
  may(actor, "opportunity:read_all")
    ? undefined
    : inArray(opportunities.ownerId, actor.kind === "person" ? [...actor.sees] : []);

/** Opportunities for the table and the board: one query, so that the two cannot show different things. */
export async function opportunitiesMatching(
  actor: Actor,
  filter: OpportunityFilter,
  order: OpportunityOrder,
  page: KeysetPage,
  at?: Date,
  on: Reader = db,
) {
  authorize(actor, "opportunity:read");
  const now = at ?? (await databaseNow());
  const column = sortColumns[order.by];
  const forward = order.descending === Boolean(page.before);
  const [than, way] = forward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const key = page.after ?? page.before;
  const type = sql.raw(sortTypes[order.by]);
  const rows = await listed(order, now, on)
    .where(
      and(
        visible(actor),
        ...conditions(filter, now),
        key ? sql`(${column}, ${opportunities.id}) ${than} (${String(key[0])}::${type}, ${key[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(sql`${column} ${way}, ${opportunities.id} ${way}`)
    .limit(page.size + 1);
  const shown = rows.map((row) => ({ ...row, may: { move: may(actor, "opportunity:write") } }));
  const cut: Slice<(typeof shown)[number]> = slice(shown, page, (row) => [row.sortKey, row.id]);
  return { ...cut, today: today(now), may: { create: may(actor, "opportunity:write") } };
}

/** The same list without pages. */
export async function everyOpportunity(
  actor: Actor,
  filter: OpportunityFilter,
  order: OpportunityOrder,
  on: Reader = db,
) {
  authorize(actor, "opportunity:read");
  const now = await databaseNow();
  const way = order.descending ? sql`desc` : sql`asc`;
  return listing(
    listed(order, now, on)
      .where(and(visible(actor), ...conditions(filter, now)))
      .orderBy(sql`${sortColumns[order.by]} ${way}, ${opportunities.id} ${way}`),
  );
}

export type FiledOpportunity = Awaited<ReturnType<typeof everyOpportunity>> extends Listing<infer Row> ? Row : never;

const listed = (order: OpportunityOrder, now: Date, on: Reader) =>
  on
    .select({
      id: opportunities.id,
      number: opportunities.number,
      name: opportunities.name,
      organisationId: opportunities.organisationId,
      organisation: organisations.name,
      ownerId: opportunities.ownerId,
      owner: people.name,
      state: opportunities.state,
      stateSince: opportunities.stateSince,
      needOn: opportunities.needOn,
      wakeOn: opportunities.wakeOn,
      valueMinor: opportunities.valueMinor,
      currency: opportunities.currency,
      scoreLowBps: opportunities.scoreLowBps,
      scoreHighBps: opportunities.scoreHighBps,
      requestedAt: opportunities.requestedAt,
      changedAt: opportunities.changedAt,
      version: opportunities.version,
      stale: isStale(now),
      sortKey: sql<string>`${sortColumns[order.by]}::text`,
    })
    .from(opportunities)
    .innerJoin(organisations, eq(organisations.id, opportunities.organisationId))
    .innerJoin(people, eq(people.id, opportunities.ownerId));

export type OpportunityRow = Awaited<ReturnType<typeof opportunitiesMatching>>["rows"][number];

/** Open, and nothing happened for longer than the policy in force allows. */
const isStale = (now: Date) => sql<boolean>`(${inArray(opportunities.state, [...openStates])}
  and ${opportunities.changedAt} < ${now.toISOString()}::timestamptz
    - make_interval(hours => 24 * (${policyInForce} -> 'content' ->> 'staleAfterDays')::int))`;

function conditions(filter: OpportunityFilter, now: Date): (SQL | undefined)[] {
  const day = today(now);
  const until = filter.need && filter.need !== "overdue" ? addDays(day, Number(filter.need)) : undefined;
  return [
    filter.states?.length ? inArray(opportunities.state, [...filter.states]) : undefined,
    filter.ownerIds?.length ? inArray(opportunities.ownerId, [...filter.ownerIds]) : undefined,
    filter.stale ? isStale(now) : undefined,
    filter.need === "overdue" ? lt(opportunities.needOn, day) : until ? lte(opportunities.needOn, until) : undefined,
    filter.awaiting ? sql`${opportunities.requestedAt} is not null` : undefined,
    filter.search ? found(filter.search) : undefined,
  ];
}

/** By number, name or customer; short words match beginnings only, because a trigram needs three letters. */
function found(search: string): SQL {
  const text = search.toLowerCase().replace(/[%_\\]/g, (mark) => `\\${mark}`);
  const like = text.length < 3 ? `${text}%` : `%${text}%`;
  return sql`(lower(${opportunities.number} || ' ' || ${opportunities.name}) like ${like}
    or lower(${opportunities.name}) like ${like} or lower(${organisations.name}) like ${like})`;
}
