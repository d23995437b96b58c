import { eq, getTableName, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { approvalPolicies, approvalRules, authorityGrants, authorityMatrices } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Currency } from "@/lib/kernel/money";
import { addDays, today } from "@/lib/kernel/period";
import type { Role } from "@/lib/kernel/permissions";
import type { Tx } from "@/lib/platform/command";
import type { Grant, Matrix } from "./domain/authority";
import type { RecentDeals } from "./domain/facts";
import type { Policy, Rule } from "./domain/policy";
import type { VersionKind, VersionRow } from "./domain/versions";
import type { DraftVersion } from "./inputs";

const policyObject = sql`json_build_object(
  'id', p.id, 'number', p.number, 'currency', p.currency, 'rates', p.rates, 'bands', p.bands,
  'hoursToDecide', p.hours_to_decide, 'windowDays', p.window_days,
  'rules', coalesce((select json_agg(json_build_object('id', r.id, 'dimension', r.dimension, 'above', r.above,
    'function', r.function, 'level', r.level, 'sentence', r.sentence) order by r.function, r.dimension, r.above)
    from approval_rules r where r.policy_id = p.id), '[]'::json))`;

const matrixObject = sql`json_build_object('id', m.id, 'number', m.number,
  'grants', coalesce((select json_agg(json_build_object('id', g.id, 'function', g.function, 'level', g.level,
    'positionId', g.position_id, 'limits', json_build_object('valueMinor', g.value_minor, 'currency', g.value_currency,
    'discountBps', g.discount_bps, 'termMonths', g.term_months, 'clauseDeviation', g.clause_deviation))
    order by g.function, g.level, g.id) from authority_grants g where g.matrix_id = m.id), '[]'::json))`;

const inForce = (table: "p" | "m", at: Date) => {
  const effective = sql.raw(`${table}.effective_from`);
  return sql`${sql.raw(table)}.state = 'published' and ${effective} <= ${at.toISOString()} order by ${effective} desc limit 1`;
};
const policyInForce = (at: Date) => sql`(select ${policyObject} from approval_policies p where ${inForce("p", at)})`;
const matrixInForce = (at: Date) => sql`(select ${matrixObject} from authority_matrices m where ${inForce("m", at)})`;

/** The policy and the matrix in force at this instant, in one statement; undefined until both have been published. */
export async function rulesInForce(
  on: Reader,
  at: Date,
): Promise<{ readonly policy: Policy; readonly matrix: Matrix } | undefined> {
  const { rows } = await on.execute<{ policy: Policy | null; matrix: Matrix | null }>(
    sql`select ${policyInForce(at)} as policy, ${matrixInForce(at)} as matrix`,
  );
  const row = rows[0];
  return row?.policy && row.matrix ? { policy: row.policy, matrix: row.matrix } : undefined;
}

/** What a request was made under, and the matrix in force now. */
export async function rulesPinned(
  on: Reader,
  pins: { readonly policyId: string; readonly matrixId: string },
  at: Date,
): Promise<{ readonly policy: Policy; readonly pinned: Matrix; readonly current: Matrix }> {
  const { rows } = await on.execute<{ policy: Policy; pinned: Matrix; current: Matrix | null }>(sql`
    select (select ${policyObject} from approval_policies p where p.id = ${pins.policyId}) as policy,
      (select ${matrixObject} from authority_matrices m where m.id = ${pins.matrixId}) as pinned,
      ${matrixInForce(at)} as current`);
  const row = rows[0];
  if (!row) throw new NotFound("approval policy", pins.policyId);
  return { policy: row.policy, pinned: row.pinned, current: row.current ?? row.pinned };
}

/** One version whatever its state: drafts for the simulator, old ones to compare. */
export async function policyVersion(on: Reader, id: string): Promise<Policy> {
  const { rows } = await on.execute<{ policy: Policy }>(
    sql`select ${policyObject} as policy from approval_policies p where p.id = ${id}`,
  );
  if (!rows[0]) throw new NotFound("approval policy", id);
  return rows[0].policy;
}

export async function matrixVersion(on: Reader, id: string): Promise<Matrix> {
  const { rows } = await on.execute<{ matrix: Matrix }>(
    sql`select ${matrixObject} as matrix from authority_matrices m where m.id = ${id}`,
  );
  if (!rows[0]) throw new NotFound("authority matrix", id);
  return rows[0].matrix;
}

const tables = { matrix: authorityMatrices, policy: approvalPolicies } as const;

/** Locks the table's drafts, so that two people who start one at once end with one. */
export async function lockDraft(tx: Tx, kind: VersionKind): Promise<(VersionRow & { note: string }) | undefined> {
  const table = tables[kind];
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${getTableName(table)}))`);
  const { id, number, state, version, editors, note } = table;
  const [row] = await tx
    .select({ id, number, state, version, editors, note })
    .from(table)
    .where(eq(table.state, "draft"))
    .for("update");
  return row;
}

export async function nextNumber(tx: Tx, kind: VersionKind): Promise<number> {
  const { number } = tables[kind];
  const [row] = await tx.select({ last: sql<number>`coalesce(max(${number}), 0)` }).from(tables[kind]);
  return (row?.last ?? 0) + 1;
}

type Written = Pick<
  typeof authorityMatrices.$inferInsert,
  "id" | "number" | "editors" | "version" | "createdAt" | "changedAt"
>;

/** Writes the draft and puts what it says in the place of what it said. */
export async function saveDraft(tx: Tx, written: Written, content: DraftVersion): Promise<void> {
  const { id, number: _number, createdAt: _createdAt, ...again } = written;
  if (content.kind === "matrix") {
    const set = { ...again, note: content.note };
    await tx
      .insert(authorityMatrices)
      .values({ ...written, ...set })
      .onConflictDoUpdate({ target: authorityMatrices.id, set });
    return replaceGrants(tx, id, content.grants);
  }
  const { note, currency, rates, bands, hoursToDecide, windowDays } = content;
  const set = { ...again, note, currency, rates, bands, hoursToDecide, windowDays };
  await tx
    .insert(approvalPolicies)
    .values({ ...written, ...set })
    .onConflictDoUpdate({ target: approvalPolicies.id, set });
  await replaceRules(tx, id, content.rules);
}

export async function updateVersion(
  tx: Tx,
  kind: VersionKind,
  id: string,
  set: Partial<typeof authorityMatrices.$inferInsert>,
): Promise<void> {
  const table = tables[kind];
  await tx.update(table).set(set).where(eq(table.id, id));
}

/** Puts these grants in the place of the draft's. */
async function replaceGrants(tx: Tx, matrixId: string, grants: readonly Omit<Grant, "id">[]): Promise<void> {
  await tx.delete(authorityGrants).where(eq(authorityGrants.matrixId, matrixId));
  if (grants.length === 0) return;
  await tx.insert(authorityGrants).values(
    grants.map((grant) => ({
      id: newId(),
      matrixId,
      function: grant.function,
      level: grant.level,
      positionId: grant.positionId,
      valueMinor: grant.limits.valueMinor,
      valueCurrency: grant.limits.currency,
      discountBps: grant.limits.discountBps,
      termMonths: grant.limits.termMonths,
      clauseDeviation: grant.limits.clauseDeviation,
    })),
  );
}

async function replaceRules(tx: Tx, policyId: string, rules: readonly Omit<Rule, "id">[]): Promise<void> {
  await tx.delete(approvalRules).where(eq(approvalRules.policyId, policyId));
  if (rules.length === 0) return;
  await tx.insert(approvalRules).values(rules.map((rule) => ({ ...rule, id: newId(), policyId })));
}

/** The other deals of the customer's group within the window that go on or may go on, each by its newest request. */
export async function recentDeals(
  on: Reader,
  organisationId: string,
  except: { readonly kind: string; readonly id: string } | undefined,
  window: { readonly at: Date; readonly days: number },
): Promise<RecentDeals> {
  if (window.days === 0) return [];
  const since = `${addDays(today(window.at), -window.days)}T00:00:00Z`;
  const { rows } = await on.execute<{ currency: Currency; minor: number; count: number }>(sql`
    with recursive up as (
      select o.id, o.parent_id from organisations o where o.id = ${organisationId}
      union select o.id, o.parent_id from organisations o join up u on o.id = u.parent_id
    ), family as (
      select id from up union select ${organisationId}::uuid
      union select o.id from organisations o join family f on o.parent_id = f.id
    ), newest as (
      select distinct on (r.subject_kind, r.subject_id) r.subject_id, r.state, r.tcv_minor, r.tcv_currency, r.organisation_id
      from approval_requests r
      where r.organisation_id in (select id from family) and r.requested_at >= ${since}
        and not (r.subject_kind = ${except?.kind ?? ""} and r.subject_id::text = ${except?.id ?? ""})
      order by r.subject_kind, r.subject_id, r.requested_at desc, r.id desc
    )
    select tcv_currency as currency, sum(tcv_minor)::bigint as minor, count(*)::int as count from newest
    where state in ('in_review', 'blocked', 'approved', 'not_required') group by tcv_currency`);
  return rows;
}

/** From when on the published versions are in force. */
export async function instantsTaken(on: Reader, kind: VersionKind): Promise<Date[]> {
  const rows = await on.select({ at: tables[kind].effectiveFrom }).from(tables[kind]);
  return rows.flatMap(({ at }) => (at ? [at] : []));
}

export const rolesOfActor = (actor: Actor): readonly Role[] => (actor.kind === "person" ? actor.roles : []);
