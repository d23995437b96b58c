import { and, asc, count, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalRequests, approvalSteps, people } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import type { ApprovalFunction } from "../../policies/domain/authority";
import type { Dimension } from "../../policies/domain/policy";
import type { Fired } from "../../policies/domain/requirement";
import type { ApprovalCard } from "../domain/card";

/** A step as a card in a list: enough to know whether to open it, or to approve ten of a kind. */
export type AwaitingStep = {
  readonly id: string;
  readonly contentHash: string;
  readonly function: ApprovalFunction;
  readonly title: string;
  readonly customer: string;
  readonly requester: string;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly escalations: number;
  readonly fired: readonly Fired[];
  readonly sentences: readonly string[];
  readonly differences: ApprovalCard["differences"];
};

export type AwaitingFilter = { readonly search?: string; readonly rules?: readonly Dimension[] };

/** Steps that wait and are asked of this person, or of somebody they stand in for today. */
const askedOf = (actor: Actor, day: string): SQL => {
  const me = personId(actor);
  return sql`${approvalSteps.state} = 'pending' and ${approvalSteps.askedIds} && (
    array(select d.delegator_id from delegations d where d.delegate_id = ${me} and d.ended_at is null
      and d.valid_from <= ${day}::date and d.valid_until > ${day}::date) || ${me}::uuid)`;
};

const firedBy = (rule: Dimension) => sql`${approvalSteps.fired} @> ${JSON.stringify([{ dimension: rule }])}::jsonb`;

/** What an approver opens in the morning: asked of them or of whom they stand in for, the longest waiting first. */
export async function stepsAwaiting(
  actor: Actor,
  filter: AwaitingFilter,
  page: KeysetPage,
  given: { readonly at?: Date } = {},
  on: Reader = db,
): Promise<Slice<AwaitingStep>> {
  authorize(actor, "approval:decide");
  const day = today(given.at ?? (await databaseNow()));
  const [at, id] = page.after ?? page.before ?? [];
  const way = sql.raw(page.before ? "<" : ">");
  const beyond = at
    ? sql`(${approvalSteps.askedAt}, ${approvalSteps.id}) ${way} (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  const found = filter.search
    ? or(
        ilike(approvalRequests.subjectLabel, `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`),
        sql`${approvalRequests.card}->>'customer' ilike ${`%${filter.search.replace(/[\\%_]/g, "\\$&")}%`}`,
      )
    : undefined;
  const direction = page.before ? desc : asc;
  const rows = await on
    .select({
      id: approvalSteps.id,
      contentHash: approvalSteps.contentHash,
      function: approvalSteps.function,
      title: approvalRequests.subjectLabel,
      customer: sql<string>`${approvalRequests.card}->>'customer'`,
      requester: people.name,
      askedAt: approvalSteps.askedAt,
      dueAt: approvalSteps.dueAt,
      escalations: approvalSteps.escalations,
      fired: approvalSteps.fired,
      sentences: approvalSteps.sentences,
      differences: sql<ApprovalCard["differences"]>`${approvalRequests.card}->'differences'`,
    })
    .from(approvalSteps)
    .innerJoin(approvalRequests, eq(approvalRequests.id, approvalSteps.requestId))
    .innerJoin(people, eq(people.id, approvalRequests.requestedBy))
    .where(and(askedOf(actor, day), filter.rules?.length ? or(...filter.rules.map(firedBy)) : undefined, found, beyond))
    .orderBy(direction(approvalSteps.askedAt), direction(approvalSteps.id))
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.askedAt.toISOString(), row.id]);
}

/** How many wait for this person, in all and by the rule that asks: the heads of the inbox. One statement. */
export async function awaitingByRule(
  actor: Actor,
  given: { readonly at?: Date } = {},
  on: Reader = db,
): Promise<{ readonly all: number; readonly rules: readonly { readonly rule: Dimension; readonly count: number }[] }> {
  authorize(actor, "approval:decide");
  const day = today(given.at ?? (await databaseNow()));
  const only = (rule: Dimension) => sql<number>`(count(*) filter (where ${firedBy(rule)}))::int`;
  const [row] = await on
    .select({
      all: count(),
      total_value: only("total_value"),
      discount: only("discount"),
      term_length: only("term_length"),
      clause_deviation: only("clause_deviation"),
    })
    .from(approvalSteps)
    .where(askedOf(actor, day));
  if (!row) return { all: 0, rules: [] };
  const { all, ...counts } = row;
  const rules = Object.entries(counts).map(([rule, each]) => ({ rule: rule as Dimension, count: each }));
  return { all, rules: rules.filter((each) => each.count > 0) };
}
