import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { approvalDecisions, approvalRequests, approvalSteps, people } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Tx } from "@/lib/platform/command";
import { benchAt } from "../delegations/store";
import { rulesPinned } from "../policies/store";
import type { Bench } from "./domain/approver";
import { workingHoursAfter } from "./domain/calendar";
import type { Matter } from "./domain/eligibility";
import { isGranted, isOpen, openRequestStates } from "./domain/lifecycle";
import type { Plan, PlannedStep } from "./domain/plan";
import type { HumanApproval } from "./domain/reapproval";
import type { Route } from "./domain/routing";
import type { RequestApproval } from "./inputs";

export type RequestRow = typeof approvalRequests.$inferSelect;
export type StepRow = typeof approvalSteps.$inferSelect;
export type DecisionRow = typeof approvalDecisions.$inferSelect;
export type Subject = { readonly kind: string; readonly id: string };

/** Makes those who ask for one subject go one after the other. */
export async function lockSubject(tx: Tx, subject: Subject): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`approval ${subject.kind} ${subject.id}`}, 0))`);
}

/** The requests of a subject, the newest first, locked before their steps are touched, as a decision does. */
export const lockRequestsOf = (on: Tx, subject: Subject): Promise<RequestRow[]> =>
  on
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.subjectKind, subject.kind), eq(approvalRequests.subjectId, subject.id)))
    .orderBy(desc(approvalRequests.requestedAt), desc(approvalRequests.id))
    .for("update");

export type LockedRequest = { readonly request: RequestRow; readonly steps: readonly StepRow[] };

/** Locks a request with its steps: whoever decides one of them goes after whoever decides another. */
export async function lockRequest(tx: Tx, id: string): Promise<LockedRequest> {
  const [request] = await tx.select().from(approvalRequests).where(eq(approvalRequests.id, id)).for("update");
  if (!request) throw new NotFound("approval request", id);
  return { request, steps: await stepsOf(tx, id) };
}

export async function lockStep(tx: Tx, stepId: string): Promise<LockedRequest & { readonly step: StepRow }> {
  const [request] = await tx
    .select()
    .from(approvalRequests)
    .where(
      eq(
        approvalRequests.id,
        tx.select({ id: approvalSteps.requestId }).from(approvalSteps).where(eq(approvalSteps.id, stepId)),
      ),
    )
    .for("update");
  if (!request) throw new NotFound("approval step", stepId);
  const steps = await stepsOf(tx, request.id);
  const step = steps.find((each) => each.id === stepId);
  if (!step) throw new NotFound("approval step", stepId);
  return { request, steps, step };
}

export const stepsOf = (on: Reader, requestId: string): Promise<StepRow[]> =>
  on
    .select()
    .from(approvalSteps)
    .where(eq(approvalSteps.requestId, requestId))
    .orderBy(asc(approvalSteps.function), asc(approvalSteps.slot));

/** Everything that says who may decide this request's steps at this instant. Two statements. */
export async function matterOf(
  on: Reader,
  { request, steps }: LockedRequest,
  at: Date,
): Promise<{ readonly matter: Matter; readonly bench: Bench }> {
  const { line, ...bench } = await benchAt(on, at, request.requestedBy);
  const rules = await rulesPinned(on, request, at);
  return {
    bench,
    matter: {
      requestedBy: request.requestedBy,
      conflictedIds: request.conflictedIds,
      actedIds: actedOn(steps),
      line,
      measures: request.measures,
      ...rules,
    },
  };
}

/** Who has decided a step, or in whose name it was decided. */
export const actedOn = (steps: readonly StepRow[]): string[] =>
  steps
    .filter((step) => isGranted(step.state))
    .flatMap((step) => [step.decidedBy, step.onBehalfOf])
    .filter((id) => id !== null);

/** What people, not rules, approved on earlier versions since the last rejection, the newest first. */
export async function humanApprovals(on: Reader, earlier: readonly RequestRow[]): Promise<HumanApproval[]> {
  const rejected = earlier.findIndex((request) => request.state === "rejected");
  const usable = rejected < 0 ? earlier : earlier.slice(0, rejected);
  if (usable.length === 0) return [];
  const steps = await on
    .select({ step: approvalSteps, delegationId: approvalDecisions.delegationId })
    .from(approvalSteps)
    .innerJoin(approvalDecisions, eq(approvalDecisions.stepId, approvalSteps.id))
    .where(
      and(
        eq(approvalSteps.state, "approved"),
        inArray(
          approvalSteps.requestId,
          usable.map((request) => request.id),
        ),
      ),
    )
    .orderBy(desc(approvalSteps.decidedAt));
  return steps.flatMap(({ step, delegationId }) => {
    const request = usable.find((each) => each.id === step.requestId);
    if (!request || step.decidedBy === null) return [];
    const { decidedBy, onBehalfOf, function: fn, slot, level } = step;
    const { facts, measures } = request;
    return [{ stepId: step.id, function: fn, slot, level, decidedBy, onBehalfOf, delegationId, facts, measures }];
  });
}

/** Writes what a step has become, if it is still as it was read. False when somebody else was first. */
export async function saveStep(
  tx: Tx,
  step: StepRow,
  change: Partial<Omit<StepRow, "id" | "requestId" | "contentHash">>,
  at: Date,
): Promise<boolean> {
  const saved = await tx
    .update(approvalSteps)
    .set({ ...change, version: step.version + 1, changedAt: at })
    .where(
      and(
        eq(approvalSteps.id, step.id),
        eq(approvalSteps.state, "pending"),
        eq(approvalSteps.contentHash, step.contentHash),
        eq(approvalSteps.version, step.version),
      ),
    )
    .returning({ id: approvalSteps.id });
  return saved.length === 1;
}

/** Closes a request in this state, with whatever of it still waits. */
export async function closeRequest(
  tx: Tx,
  request: RequestRow,
  state: RequestRow["state"],
  waiting: "withdrawn" | "invalidated",
  at: Date,
): Promise<void> {
  await tx
    .update(approvalSteps)
    .set({ state: waiting, blocked: null, version: sql`${approvalSteps.version} + 1`, changedAt: at })
    .where(and(eq(approvalSteps.requestId, request.id), eq(approvalSteps.state, "pending")));
  await setRequestState(tx, request, state, at);
}

export async function setRequestState(
  tx: Tx,
  request: RequestRow,
  state: RequestRow["state"],
  at: Date,
): Promise<void> {
  const open = (openRequestStates as readonly string[]).includes(state);
  await tx
    .update(approvalRequests)
    .set({ state, closedAt: open ? null : at, version: sql`${approvalRequests.version} + 1`, changedAt: at })
    .where(eq(approvalRequests.id, request.id));
}

export async function saveDecision(
  tx: Tx,
  request: RequestRow,
  decision: Omit<
    typeof approvalDecisions.$inferInsert,
    "id" | "requestId" | "contentHash" | "requestedBy" | "conflictedIds" | "policyId" | "matrixId"
  >,
): Promise<void> {
  const { contentHash, requestedBy, conflictedIds, policyId, matrixId } = request;
  await tx.insert(approvalDecisions).values({
    id: newId(),
    requestId: request.id,
    contentHash,
    requestedBy,
    conflictedIds,
    policyId,
    matrixId,
    ...decision,
  });
}

/** Writes a request with its planned steps, and a decision for each that stands from before or when none is needed. */
export async function insertPlan(
  tx: Tx,
  asked: RequestApproval & { readonly id: string; readonly now: Date },
  matter: Matter,
  planned: Plan,
): Promise<{ readonly request: RequestRow; readonly steps: readonly StepRow[] }> {
  const { id, now, subject, facts, card, contentHash, requestedBy } = asked;
  const stamps = { createdAt: now, changedAt: now };
  const [request] = await tx
    .insert(approvalRequests)
    .values({
      ...{ id, contentHash, facts, card, requestedBy, ...stamps, state: planned.state, requestedAt: now },
      ...{ subjectKind: subject.kind, subjectId: subject.id, subjectLabel: subject.label, subjectHref: subject.href },
      ...{ organisationId: facts.organisationId, tcvMinor: facts.tcvMinor, tcvCurrency: facts.currency },
      ...{ measures: matter.measures, conflictedIds: [...matter.conflictedIds] },
      ...{ policyId: matter.policy.id, matrixId: matter.pinned.id },
      closedAt: isOpen(planned.state) ? null : now,
    })
    .returning();
  if (!request) throw new NotFound("approval request", id);
  const dueAt = workingHoursAfter(now, matter.policy.hoursToDecide);
  const values = planned.steps.map((step) => ({
    ...{ id: newId(), requestId: id, contentHash, requestedBy, ...stamps, askedAt: now, dueAt },
    ...{ function: step.function, slot: step.slot, level: step.level },
    ...{ fired: [...step.fired], sentences: [...step.sentences] },
    ...startOf(step, now),
  }));
  const steps = values.length > 0 ? await tx.insert(approvalSteps).values(values).returning() : [];
  const common = { currentMatrixId: matter.current.id, at: now };
  for (const step of steps.filter((each) => each.state === "carried_over"))
    await saveDecision(tx, request, {
      ...{
        ...common,
        stepId: step.id,
        outcome: "carried_over",
        decidedBy: step.decidedBy,
        onBehalfOf: step.onBehalfOf,
      },
      delegationId:
        planned.steps.find((each) => each.carried?.stepId === step.carriedFrom)?.carried?.delegationId ?? null,
      evidence: "Approved on an earlier version, which was no better for us in any figure and had the same clauses",
    });
  if (planned.state === "not_required")
    await saveDecision(tx, request, {
      ...{ ...common, outcome: "not_required" },
      evidence: `No rule of policy version ${matter.policy.number} asks for approval`,
    });
  return { request, steps };
}

function startOf(
  step: PlannedStep,
  now: Date,
): Pick<StepRow, "state" | "askedIds" | "askedLevel" | "blocked"> & Partial<StepRow> {
  if (step.carried) {
    const { decidedBy, onBehalfOf, stepId } = step.carried;
    const from = { decidedBy, onBehalfOf, carriedFrom: stepId, decidedAt: now };
    return { state: "carried_over", askedIds: [], askedLevel: step.level, blocked: null, ...from };
  }
  return { state: "pending", ...routed(step.route, step.level) };
}

/** The columns of a step that say who is asked. */
export const routed = (to: Route, level: number): Pick<StepRow, "askedIds" | "askedLevel" | "blocked"> =>
  "blocked" in to
    ? { askedIds: [], askedLevel: level, blocked: to.blocked }
    : { askedIds: to.asked.map((each) => each.person.id), askedLevel: to.level, blocked: null };

/** The step of a request and its requester in one row, for telling people. */
export async function stepWithRequest(
  on: Reader,
  stepId: string,
): Promise<{ readonly step: StepRow; readonly request: RequestRow } | undefined> {
  const [row] = await on
    .select({ step: approvalSteps, request: approvalRequests })
    .from(approvalSteps)
    .innerJoin(approvalRequests, eq(approvalRequests.id, approvalSteps.requestId))
    .where(eq(approvalSteps.id, stepId));
  return row;
}

/** Who decided a step, by name; null while it waits. */
export async function deciderName(on: Reader, step: StepRow): Promise<{ readonly name: string } | null> {
  if (step.decidedBy === null) return null;
  const [row] = await on.select({ name: people.name }).from(people).where(eq(people.id, step.decidedBy));
  return row ?? null;
}

export const addressesOf = async (on: Reader, ids: readonly string[]): Promise<{ name: string; email: string }[]> =>
  ids.length === 0
    ? []
    : on
        .select({ name: people.name, email: people.email })
        .from(people)
        .where(inArray(people.id, [...ids]));
