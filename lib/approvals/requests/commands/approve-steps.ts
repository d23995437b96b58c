import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import type { DecisionRefusal } from "../domain/decision";
import type { ApproveSteps } from "../inputs";
import { decideStep } from "./decide-step";

export type StepOutcome = { readonly stepId: string; readonly refusal: DecisionRefusal | null };

/** Approves several steps, each by itself: what is refused says why and holds nothing else up. */
export async function approveSteps(ctx: Context, input: ApproveSteps): Promise<Result<{ outcomes: StepOutcome[] }>> {
  authorize(ctx.actor, "approval:decide");
  const outcomes: StepOutcome[] = [];
  for (const step of input.steps) {
    const own = { ...ctx, key: ctx.key && `${ctx.key}:${step.stepId}` };
    const answer = await decideStep(own, { ...step, decision: "approve", reason: null });
    outcomes.push({ stepId: step.stepId, refusal: answer.ok ? null : answer.refusal });
  }
  return ok({ outcomes });
}
