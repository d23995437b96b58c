import { and, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalDecisions, approvalRequests, approvalSteps, people } from "@/db/schema";
import type { Person } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { type JournalEntry, journalOf } from "@/lib/platform/journal";
import { sameHuman } from "../domain/approver";
import { stopWords } from "../domain/decision";
import { verdictOn } from "../domain/eligibility";
import { isOpen, isPending } from "../domain/lifecycle";
import { matterOf, type RequestRow, type StepRow, stepsOf } from "../store";

/** One member of staff with an approving role, and the fact that stops them, if one does. */
export type CouldDecide = {
  readonly id: string;
  readonly name: string;
  readonly seat: string;
  readonly may: boolean;
  readonly asked: boolean;
  /** "Discount 25 % is above the limit of 20 %", "Out of office until 2026-08-14", or in whose place they decide. */
  readonly because: string;
};

export type ApprovalPage = {
  readonly step: StepRow;
  readonly request: RequestRow;
  readonly requester: string;
  readonly steps: readonly (StepRow & {
    readonly decider: string | null;
    readonly evidence: string | null;
    readonly reason: string | null;
  })[];
  readonly whoCould: readonly CouldDecide[];
  readonly history: readonly JournalEntry[];
  /** The customer's earlier decisions, the newest first. */
  readonly customer: readonly {
    readonly label: string;
    readonly href: string;
    readonly state: RequestRow["state"];
    readonly at: Date;
  }[];
  readonly may: {
    readonly decide: boolean;
    readonly handOn: boolean;
    readonly escalate: boolean;
    readonly recall: boolean;
  };
  /** Why this person does not decide, when they do not. */
  readonly stop: string | null;
};

/**
 * All that a decision needs on one page. Open to the requester and those above them, whoever is asked, could decide or has
 * decided, and the auditor; to everybody else there is no such step.
 */
export async function approvalPage(actor: Person, stepId: string, at?: Date, on: Reader = db): Promise<ApprovalPage> {
  authorize(actor, "approval:read");
  const instant = at ?? (await databaseNow());
  const [found] = await on
    .select({ request: approvalRequests, requester: people.name })
    .from(approvalSteps)
    .innerJoin(approvalRequests, eq(approvalRequests.id, approvalSteps.requestId))
    .innerJoin(people, eq(people.id, approvalRequests.requestedBy))
    .where(eq(approvalSteps.id, stepId));
  if (!found) throw new NotFound("approval step", stepId);
  const { request, requester } = found;
  const steps = await stepsOf(on, request.id);
  const step = steps.find((each) => each.id === stepId);
  if (!step) throw new NotFound("approval step", stepId);
  const { matter, bench } = await matterOf(on, { request, steps }, instant);
  const whoCould = bench.approvers.map((person): CouldDecide => {
    const verdict = verdictOn(person, step, matter, bench);
    const seat = person.seats[0]?.title ?? "No position";
    const asked = step.askedIds.includes(person.id);
    const because = verdict.may
      ? verdict.right.onBehalfOf
        ? `In the place of ${verdict.right.onBehalfOf.name}`
        : "Within their limits"
      : stopWords(verdict.stop);
    return { id: person.id, name: person.name, seat, may: verdict.may, asked, because };
  });
  const mine = whoCould.find((each) => each.id === actor.id);
  const asked = step.askedIds.includes(actor.id);
  const involved =
    actor.sees.includes(request.requestedBy) ||
    steps.some((each) => [each.decidedBy, ...each.askedIds].includes(actor.id));
  if (!may(actor, "approval:read_all") && !involved && !mine?.may) throw new NotFound("approval step", stepId);
  const waits = isPending(step.state) && isOpen(request.state);
  const own = sameHuman(bench, actor.id, [request.requestedBy]);
  const theirs = waits && !sameHuman(bench, actor.id, request.conflictedIds) && (asked || mine?.may === true);
  return {
    ...{ step, request, requester, whoCould },
    steps: await withDeciders(on, request.id),
    history: await journalOf(`approval:${request.id}`, 50, on),
    customer: await earlierOf(on, request),
    may: {
      decide: waits && mine?.may === true,
      handOn: theirs,
      escalate: waits && (own || theirs),
      recall: isOpen(request.state) && own,
    },
    stop: waits && mine && !mine.may ? mine.because : null,
  };
}

async function withDeciders(on: Reader, requestId: string) {
  const rows = await on
    .select({
      step: approvalSteps,
      decider: people.name,
      evidence: approvalDecisions.evidence,
      reason: approvalDecisions.reason,
    })
    .from(approvalSteps)
    .leftJoin(people, eq(people.id, approvalSteps.decidedBy))
    .leftJoin(approvalDecisions, eq(approvalDecisions.stepId, approvalSteps.id))
    .where(eq(approvalSteps.requestId, requestId))
    .orderBy(approvalSteps.function, approvalSteps.slot);
  return rows.map(({ step, ...told }) => ({ ...step, ...told }));
}

async function earlierOf(on: Reader, request: RequestRow) {
  const { organisationId, id } = request;
  const rows = await on
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.organisationId, organisationId)))
    .orderBy(desc(approvalRequests.requestedAt))
    .limit(9);
  return rows
    .filter((row) => row.id !== id)
    .slice(0, 8)
    .map((row) => ({ label: row.subjectLabel, href: row.subjectHref, state: row.state, at: row.requestedAt }));
}
