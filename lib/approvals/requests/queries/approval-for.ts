import { and, asc, desc, eq, type SQLWrapper, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalRequests, approvalSteps } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import type { ApprovalFunction } from "../../policies/domain/authority";
import { letsThrough, type RequestState, type StepState } from "../domain/lifecycle";

export type ApprovalStepView = {
  readonly id: string;
  readonly function: ApprovalFunction;
  readonly state: StepState;
  readonly sentences: readonly string[];
  readonly asks: readonly { readonly id: string; readonly name: string }[];
  readonly blocked: string | null;
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
};

export type ApprovalView = {
  readonly requestId: string;
  readonly state: RequestState;
  /** This very content may go on. */
  readonly letsThrough: boolean;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly steps: readonly ApprovalStepView[];
};

/**
 * Where the approval of exactly this content stands; undefined when it was never asked for. For whoever may open the
 * subject: its module has checked that.
 */
export async function approvalFor(
  actor: Actor,
  subject: { readonly kind: string; readonly id: string; readonly contentHash: string },
  on: Reader = db,
): Promise<ApprovalView | undefined> {
  authorize(actor, "agreement:read");
  const request = await on.query.approvalRequests.findFirst({
    where: and(
      eq(approvalRequests.subjectKind, subject.kind),
      eq(approvalRequests.subjectId, subject.id),
      eq(approvalRequests.contentHash, subject.contentHash),
    ),
    orderBy: [desc(approvalRequests.requestedAt), desc(approvalRequests.id)],
    columns: { id: true, state: true, requestedBy: true, requestedAt: true },
    with: {
      steps: {
        orderBy: [asc(approvalSteps.function), asc(approvalSteps.slot)],
        with: { decisions: { columns: { evidence: true, reason: true } } },
        extras: ({ askedIds }) => ({ asks: askedPeople(askedIds).as("asks") }),
      },
    },
  });
  if (!request) return undefined;
  return {
    ...{ requestId: request.id, state: request.state, letsThrough: letsThrough(request.state) },
    ...{ requestedBy: request.requestedBy, requestedAt: request.requestedAt },
    steps: request.steps.map(({ decisions: [decision], ...step }) => ({
      ...{ id: step.id, function: step.function, state: step.state, sentences: step.sentences, blocked: step.blocked },
      ...{ evidence: decision?.evidence ?? null, reason: decision?.reason ?? null, decidedAt: step.decidedAt },
      asks: step.asks,
    })),
  };
}

const askedPeople = (ids: SQLWrapper) => sql<ApprovalStepView["asks"]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by array_position(${ids}, p.id)), '[]')
  from people p where p.id = any(${ids}))`;
