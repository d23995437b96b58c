import type { Policy } from "../../policies/domain/policy";
import { type AboutRequest, approvalEvent } from "./events";
import type { Plan } from "./plan";

type PlannedRow = {
  readonly id: string;
  readonly function: string;
  readonly state: string;
  readonly askedIds: readonly string[];
  readonly sentences: readonly string[];
  readonly blocked: string | null;
};

/** What the journal says when approval is asked for. */
export function planEvents(request: AboutRequest, steps: readonly PlannedRow[], planned: Plan, policy: Policy) {
  if (planned.state === "not_required") return [approvalEvent(request, "not_required", { policy: policy.number })];
  const waiting = steps.filter((step) => step.state === "pending");
  return [
    approvalEvent(request, "requested", {
      policy: policy.number,
      steps: steps.map(({ id, function: fn, sentences }) => ({ stepId: id, function: fn, sentences })),
    }),
    ...steps
      .filter((step) => step.state === "carried_over")
      .map((step) => approvalEvent(request, "step_carried_over", { stepId: step.id, function: step.function })),
    ...waiting
      .filter((step) => step.blocked === null)
      .map((step) => approvalEvent(request, "asked", { stepId: step.id, personIds: step.askedIds, because: "asked" })),
    ...waiting
      .filter((step) => step.blocked !== null)
      .map((step) => approvalEvent(request, "blocked", { stepId: step.id, remedy: step.blocked })),
    ...(planned.state === "approved" ? [approvalEvent(request, "granted")] : []),
  ];
}
