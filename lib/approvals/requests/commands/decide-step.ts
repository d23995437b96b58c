import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction, type Tx, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { Right } from "../domain/approver";
import { type DecisionRefusal, decide, isAboutWho } from "../domain/decision";
import { verdictOn } from "../domain/eligibility";
import { approvalEvent } from "../domain/events";
import { evidence } from "../domain/evidence";
import { isGranted, type RequestState } from "../domain/lifecycle";
import type { DecideStep } from "../inputs";
import {
  closeRequest,
  deciderName,
  type LockedRequest,
  lockStep,
  matterOf,
  type StepRow,
  saveDecision,
  saveStep,
  setRequestState,
} from "../store";
import { rerouteSteps } from "./reroute-steps";

const outcomes = { approve: "approved", return: "returned", reject: "rejected" } as const;

export type Decided = { readonly stepId: string; readonly requestId: string; readonly requestState: RequestState };

/**
 * One person decides one step, on the content whose hash they send, by the authority they have at this moment. Whoever was
 * asked and is no longer able to (a limit was lowered) is refused, and the step goes to somebody who is. Who tried to decide
 * what is not theirs to decide is in the journal.
 */
export async function decideStep(ctx: Context, input: DecideStep): Promise<Result<Decided, DecisionRefusal>> {
  authorize(ctx.actor, "approval:decide");
  const by = { id: personId(ctx.actor), name: ctx.actor.name };
  const outcome = outcomes[input.decision];
  return inTransaction(
    ctx,
    async (tx) => {
      const locked = await lockStep(tx, input.stepId);
      const { request, step } = locked;
      const { matter, bench } = await matterOf(tx, locked, ctx.now);
      const person = bench.approvers.find((each) => each.id === by.id);
      const seen = { ...step, requestState: request.state, decidedBy: await deciderName(tx, step) };
      const decision = decide(seen, { ...input, outcome }, person && verdictOn(person, step, matter, bench));
      if (!decision.ok) {
        const { reason } = decision.refusal;
        if (isAboutWho(decision.refusal)) {
          const tried = { stepId: step.id, function: step.function, outcome, refusal: reason };
          await record(tx, ctx, [approvalEvent(request, "decision_refused", tried)]);
        }
        const outgrown = reason === "above_your_authority" && step.askedIds.includes(by.id);
        if (outgrown) await rerouteSteps(within(ctx, tx), { requestId: request.id });
        return decision;
      }
      const { right } = decision.value;
      const onBehalfOf = right.onBehalfOf?.id ?? null;
      await saveDecision(tx, request, {
        ...{ stepId: step.id, outcome, reason: input.reason, decidedBy: by.id, onBehalfOf, right, at: ctx.now },
        ...{ delegationId: right.onBehalfOf?.delegation.id ?? null, currentMatrixId: matter.current.id },
        evidence: evidence(outcome, by.name, right),
      });
      const decided = { state: outcome, decidedBy: by.id, onBehalfOf, decidedAt: ctx.now, blocked: null };
      if (!(await saveStep(tx, step, decided, ctx.now)))
        return { ok: false, refusal: { reason: "already_decided", by: null, state: step.state } };
      await record(tx, ctx, [
        approvalEvent(request, `step_${outcome}`, told(step, input, right), right.onBehalfOf?.name),
      ]);
      return ok({
        stepId: step.id,
        requestId: request.id,
        requestState: await settle(tx, ctx, locked, outcome, input),
      });
    },
    { keepOnRefusal: true },
  );
}

const told = (step: StepRow, input: DecideStep, right: Right) => ({
  ...{ stepId: step.id, function: step.function, reason: input.reason, seat: right.seat, level: right.level },
  delegation: right.onBehalfOf?.delegation.number,
});

/** What the decision makes of the request: it closes, or the rest is asked of those who have not acted yet. */
async function settle(
  tx: Tx,
  ctx: Context,
  { request, steps, step }: LockedRequest & { readonly step: StepRow },
  outcome: "approved" | "returned" | "rejected",
  input: DecideStep,
): Promise<RequestState> {
  const rest = steps.filter((each) => each.id !== step.id && !isGranted(each.state));
  if (outcome === "approved" && rest.length > 0) {
    await rerouteSteps(within(ctx, tx), { requestId: request.id });
    return request.state;
  }
  if (outcome === "approved") await setRequestState(tx, request, "approved", ctx.now);
  else await closeRequest(tx, request, outcome, "withdrawn", ctx.now);
  const name = outcome === "approved" ? "granted" : outcome;
  await record(tx, ctx, [approvalEvent(request, name, { stepId: step.id, reason: input.reason })]);
  return outcome;
}
