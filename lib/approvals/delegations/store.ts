import { and, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { accountLinks, approvalRequests, delegations } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { type IsoDate, today } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/command";
import { type Approver, approvingRoles, type Bench, type Delegation } from "../requests/domain/approver";
import { openRequestStates } from "../requests/domain/lifecycle";
import type { Neighbour } from "./domain/delegation";

type BenchRow = {
  approvers: Approver[] | null;
  delegations: Delegation[] | null;
  humans: Record<string, string> | null;
  vacancies: Bench["vacancies"] | null;
  line: string[];
};

/** Everybody with an approving role on this day, who is away, and the managers above the requester. One statement. */
export async function benchAt(on: Reader, at: Date, requestedBy: string): Promise<Bench & { readonly line: string[] }> {
  const day = sql`${today(at)}::date`;
  const roles = sql.raw(`array[${approvingRoles.map((role) => `'${role}'`).join(", ")}]`);
  const { rows } = await on.execute<BenchRow>(sql`
    with recursive staff as (
      select p.id, p.name, p.email from people p
      where p.active_from <= ${day} and (p.active_until is null or p.active_until > ${day})
    ), held as (
      select h.person_id, p.id, p.title, p.business_function, p.level, p.reports_to
      from position_holdings h join positions p on p.id = h.position_id join staff s on s.id = h.person_id
      where h.valid_from <= ${day} and (h.valid_until is null or h.valid_until > ${day})
    ), granted as (
      select r.person_id, array_agg(distinct r.role) as roles from person_roles r
      where r.valid_from <= ${day} and (r.valid_until is null or r.valid_until > ${day}) group by r.person_id
    ), approving as (
      select s.*, g.roles from staff s join granted g on g.person_id = s.id where g.roles && ${roles}
    ), up as (
      select h.person_id, h.reports_to as position_id from held h
      where h.reports_to is not null and (h.person_id in (select id from approving) or h.person_id = ${requestedBy})
      union
      select u.person_id, p.reports_to from up u join positions p on p.id = u.position_id where p.reports_to is not null
    ), above as (
      select u.person_id, array_agg(distinct h.person_id) as ids from up u join held h on h.id = u.position_id
      where h.person_id <> u.person_id group by u.person_id
    )
    select
      (select json_agg(json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'roles', a.roles,
        'seats', coalesce((select json_agg(json_build_object('id', h.id, 'title', h.title, 'function', h.business_function,
          'level', h.level) order by h.level desc, h.title) from held h where h.person_id = a.id), '[]'::json),
        'superiors', coalesce((select to_json(b.ids) from above b where b.person_id = a.id), '[]'::json)) order by a.name, a.id)
        from approving a) as approvers,
      (select json_agg(json_build_object('id', d.id, 'number', d.number, 'delegatorId', d.delegator_id,
        'delegateId', d.delegate_id, 'functions', d.functions, 'capMinor', d.cap_minor, 'capCurrency', d.cap_currency,
        'from', d.valid_from, 'until', d.valid_until) order by d.number)
        from delegations d where d.valid_from <= ${day} and d.valid_until > ${day}
          and (d.ended_at is null or d.ended_at > ${at.toISOString()})) as delegations,
      (select json_object_agg(l.person_id, l.human_id) from account_links l) as humans,
      (select json_agg(json_build_object('id', p.id, 'title', p.title, 'function', p.business_function, 'level', p.level)
        order by p.level, p.title) from positions p where not exists (select from held h where h.id = p.id)) as vacancies,
      coalesce((select b.ids from above b where b.person_id = ${requestedBy}), '{}') as line`);
  const row = rows[0];
  return {
    approvers: row?.approvers ?? [],
    delegations: row?.delegations ?? [],
    humans: row?.humans ?? {},
    vacancies: row?.vacancies ?? [],
    line: row?.line ?? [],
  };
}

export type DelegationRow = typeof delegations.$inferSelect;

/** Delegations of or to either of the two on these days, not ended. */
export const neighboursOf = (
  on: Reader,
  people: readonly [string, string],
  days: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<Neighbour[]> =>
  on
    .select({ delegatorId: delegations.delegatorId, delegateId: delegations.delegateId, until: delegations.validUntil })
    .from(delegations)
    .where(
      and(
        isNull(delegations.endedAt),
        lt(delegations.validFrom, days.until),
        gt(delegations.validUntil, days.from),
        or(
          eq(delegations.delegatorId, people[0]),
          eq(delegations.delegateId, people[0]),
          eq(delegations.delegatorId, people[1]),
        ),
      ),
    )
    .orderBy(delegations.validFrom);

/** Locks both people in the order of their ids, so that A → B and B → A cannot be written at once. */
export async function lockPair(tx: Tx, a: string, b: string): Promise<void> {
  await tx.execute(sql`select id from people where id in (${a}, ${b}) order by id for no key update`);
}

export async function nextDelegationNumber(tx: Tx): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('delegations'))`);
  const [row] = await tx.select({ last: sql<number>`coalesce(max(${delegations.number}), 0)` }).from(delegations);
  return (row?.last ?? 0) + 1;
}

export async function insertDelegation(tx: Tx, row: typeof delegations.$inferInsert): Promise<void> {
  await tx.insert(delegations).values(row);
}

export async function lockDelegation(tx: Tx, id: string): Promise<DelegationRow> {
  const [row] = await tx.select().from(delegations).where(eq(delegations.id, id)).for("update");
  if (!row) throw new NotFound("delegation", id);
  return row;
}

export async function saveEnd(tx: Tx, row: DelegationRow, by: string, at: Date): Promise<void> {
  await tx
    .update(delegations)
    .set({ endedAt: at, endedBy: by, version: row.version + 1, changedAt: at })
    .where(eq(delegations.id, row.id));
}

export async function linkRow(tx: Tx, row: typeof accountLinks.$inferInsert): Promise<boolean> {
  const linked = await tx
    .insert(accountLinks)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: accountLinks.personId });
  return linked.length === 1;
}

/** How many requests of this person wait. */
export async function openRequestsOf(on: Reader, personId: string): Promise<number> {
  const open = and(eq(approvalRequests.requestedBy, personId), inArray(approvalRequests.state, [...openRequestStates]));
  const [row] = await on.select({ count: sql<number>`count(*)::int` }).from(approvalRequests).where(open);
  return row?.count ?? 0;
}

/** The account that stands for a human being: one hop, because links always name the last one. */
export async function humanOf(on: Reader, personId: string): Promise<string> {
  const [row] = await on.select().from(accountLinks).where(eq(accountLinks.personId, personId));
  return row?.humanId ?? personId;
}

export async function standsForOthers(on: Reader, personId: string): Promise<boolean> {
  const rows = await on
    .select({ id: accountLinks.personId })
    .from(accountLinks)
    .where(eq(accountLinks.humanId, personId))
    .limit(1);
  return rows.length > 0;
}
