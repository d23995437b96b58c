import { and, asc, eq, inArray, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { capacityPoolOfferings, gateDecisions, journalEntries, opportunities, solutionItems } from "@/db/schema";
import { today } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/command";
import { isAboveThreshold } from "@/lib/qualification/assessment/domain/policy";
import { currentPolicy } from "@/lib/qualification/assessment/store";
import { stateAfter } from "@/lib/qualification/opportunities/domain/opportunity";
import { dossierOf, type Opportunity, saveOpportunity } from "@/lib/qualification/opportunities/store";
import { asksOf } from "@/lib/qualification/solutions/store";
import type { Basis } from "./domain/decision";
import { type Found, materialFacts, seal } from "./domain/snapshot";

export type GateDecision = typeof gateDecisions.$inferSelect;

export type CurrentBasis = Omit<Basis, "seenHash"> & {
  readonly text: string;
  readonly policyId: string;
  readonly policyNumber: number;
  readonly aboveThreshold: boolean;
};

/** What a decision made now would rest on. `check` asks the inventory whether the items can be delivered. */
export async function basisOf(
  on: Reader,
  row: Opportunity,
  now: Date,
  check: (asks: ReturnType<typeof asksOf>) => Promise<readonly Found[]>,
): Promise<CurrentBasis> {
  const policy = await currentPolicy(on);
  const dossier = await dossierOf(on, row);
  const day = today(now);
  const facts = materialFacts(dossier, await check(asksOf(dossier)), policy, day);
  const aboveThreshold = isAboveThreshold({ minor: facts.valueMinor, currency: facts.currency }, policy.content);
  const of = { policyId: policy.id, policyNumber: policy.number, policy: policy.content };
  return { ...of, ...seal(facts), facts, today: day, aboveThreshold };
}

type NewDecision = Omit<
  typeof gateDecisions.$inferInsert,
  "number" | "opportunityId" | "ownerId" | "requestedBy" | "policyId" | "snapshot" | "snapshotText" | "snapshotHash"
>;

/** Adds the next decision of a locked opportunity with what it rests on, and the state that it leads to. */
export async function saveDecision(
  tx: Tx,
  opportunity: Opportunity,
  decision: NewDecision,
  basis: CurrentBasis,
): Promise<Opportunity> {
  const { id: opportunityId, ownerId, requestedBy } = opportunity;
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from gate_decisions where opportunity_id = ${opportunityId})`;
  const { policyId, facts, text, hash } = basis;
  const of = { opportunityId, ownerId, requestedBy, number, policyId };
  // The database compares the decision with the value kept on the opportunity, so that one is brought up to date first.
  const valued = await saveOpportunity(tx, opportunity, { valueMinor: facts.valueMinor }, decision.decidedAt);
  await tx
    .insert(gateDecisions)
    .values({ ...decision, ...of, snapshot: facts, snapshotText: text, snapshotHash: hash });
  const state = {
    state: stateAfter[decision.outcome],
    stateSince: decision.decidedAt,
    wakeOn: decision.wakeOn ?? null,
  };
  const answered = { requestedBy: null, requestedAt: null, request: null, decisionId: decision.id };
  return saveOpportunity(tx, valued, { ...state, ...answered }, decision.decidedAt);
}

/** Deferred opportunities whose day has come; those that another run holds are left to it. */
export const lockDueDeferrals = (tx: Tx, now: Date, limit: number): Promise<Opportunity[]> =>
  tx
    .select()
    .from(opportunities)
    .where(and(eq(opportunities.state, "deferred"), lte(opportunities.wakeOn, today(now))))
    .orderBy(asc(opportunities.wakeOn), asc(opportunities.id))
    .limit(limit)
    .for("update", { skipLocked: true });

/** Opportunities that did not end and count on an offering. */
export const lockAffectedBy = (tx: Tx, offeringId: string): Promise<Opportunity[]> =>
  lockWithItemsOf(tx, eq(solutionItems.offeringId, offeringId));

/** The living opportunities with something in their solution that draws on a pool, locked. */
export const lockAffectedByPool = (tx: Tx, poolId: string): Promise<Opportunity[]> =>
  lockWithItemsOf(
    tx,
    inArray(
      solutionItems.offeringId,
      tx
        .select({ id: capacityPoolOfferings.offeringId })
        .from(capacityPoolOfferings)
        .where(eq(capacityPoolOfferings.poolId, poolId)),
    ),
  );

const lockWithItemsOf = (tx: Tx, ofOffering: SQL): Promise<Opportunity[]> =>
  tx
    .select()
    .from(opportunities)
    .where(
      and(
        ne(opportunities.state, "ended"),
        inArray(
          opportunities.id,
          tx
            .select({ id: solutionItems.opportunityId })
            .from(solutionItems)
            .where(and(ofOffering, isNull(solutionItems.removedAt))),
        ),
      ),
    )
    .orderBy(asc(opportunities.id))
    .for("update");

/** Those of the opportunities whose journal already tells of an event. */
export async function wasNoted(on: Reader, of: readonly Opportunity[], eventId: string): Promise<ReadonlySet<string>> {
  if (of.length === 0) return new Set();
  const rows = await on
    .select({ id: journalEntries.subjectId })
    .from(journalEntries)
    .where(
      and(
        inArray(
          journalEntries.stream,
          of.map((each) => `opportunity:${each.id}`),
        ),
        sql`${journalEntries.data} ->> 'eventId' = ${eventId}`,
      ),
    );
  return new Set(rows.map((row) => row.id));
}
