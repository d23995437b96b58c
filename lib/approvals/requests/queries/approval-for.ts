import { and, desc, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { approvalDecisions, approvalRequests, approvalSteps, people } from "@/db/schema";
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
  const [request] = await on
    .select()
    .from(approvalRequests)
    .where(
      and(
        eq(approvalRequests.subjectKind, subject.kind),
        eq(approvalRequests.subjectId, subject.id),
        eq(approvalRequests.contentHash, subject.contentHash),
      ),
    )
    .orderBy(desc(approvalRequests.requestedAt), desc(approvalRequests.id))
    .limit(1);
  if (!request) return undefined;
  const rows = await on
    .select({ step: approvalSteps, evidence: approvalDecisions.evidence, reason: approvalDecisions.reason })
    .from(approvalSteps)
    .leftJoin(approvalDecisions, eq(approvalDecisions.stepId, approvalSteps.id))
    .where(eq(approvalSteps.requestId, request.id))
    .orderBy(approvalSteps.function, approvalSteps.slot);
  const ids = [...new Set(rows.flatMap(({ step }) => step.askedIds))];
  const named =
    ids.length > 0
      ? await on.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
      : [];
  return {
    ...{ requestId: request.id, state: request.state, letsThrough: letsThrough(request.state) },
    ...{ requestedBy: request.requestedBy, requestedAt: request.requestedAt },
    steps: rows.map(({ step, evidence, reason }) => ({
      ...{ id: step.id, function: step.function, state: step.state, sentences: step.sentences, blocked: step.blocked },
      ...{ evidence, reason, decidedAt: step.decidedAt },
      asks: named.filter((each) => step.askedIds.includes(each.id)),
    })),
  };
}
