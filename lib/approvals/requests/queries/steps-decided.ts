import { and, desc, eq, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalDecisions, approvalRequests } from "@/db/schema";
import { type Actor, personId } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import type { DecisionOutcome } from "../domain/lifecycle";

export type DecidedStep = {
  readonly id: string;
  readonly stepId: string | null;
  readonly label: string;
  readonly customer: string;
  readonly outcome: DecisionOutcome;
  readonly evidence: string;
  readonly reason: string | null;
  readonly at: Date;
};

/** What this person decided, and what was decided in their name while they were away, the newest first. */
export async function stepsDecided(actor: Actor, page: KeysetPage, on: Reader = db): Promise<Slice<DecidedStep>> {
  authorize(actor, "approval:decide");
  const me = personId(actor);
  const [at, id] = page.after ?? page.before ?? [];
  const way = sql.raw(page.before ? ">" : "<");
  const beyond = at
    ? sql`(${approvalDecisions.at}, ${approvalDecisions.id}) ${way} (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  const order = page.before
    ? [approvalDecisions.at, approvalDecisions.id]
    : [desc(approvalDecisions.at), desc(approvalDecisions.id)];
  const rows = await on
    .select({
      id: approvalDecisions.id,
      stepId: approvalDecisions.stepId,
      label: approvalRequests.subjectLabel,
      customer: sql<string>`${approvalRequests.card}->>'customer'`,
      outcome: approvalDecisions.outcome,
      evidence: approvalDecisions.evidence,
      reason: approvalDecisions.reason,
      at: approvalDecisions.at,
    })
    .from(approvalDecisions)
    .innerJoin(approvalRequests, eq(approvalRequests.id, approvalDecisions.requestId))
    .where(and(or(eq(approvalDecisions.decidedBy, me), eq(approvalDecisions.onBehalfOf, me)), beyond))
    .orderBy(...order)
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.at.toISOString(), row.id]);
}
