import type { ApprovalFacts } from "../../policies/domain/facts";
import type { Requirement } from "../../policies/domain/requirement";
import type { Bench } from "./approver";
import type { Matter } from "./eligibility";
import type { RequestState } from "./lifecycle";
import { type HumanApproval, standsFor } from "./reapproval";
import { type Route, route } from "./routing";

/** A needed decision with what becomes of it: it stands from an earlier version, somebody is asked, or nobody can be. */
export type PlannedStep = Requirement &
  ({ readonly carried: HumanApproval; readonly route?: never } | { readonly carried?: never; readonly route: Route });

export type Plan = { readonly steps: readonly PlannedStep[]; readonly state: RequestState };

/**
 * What a request begins as. Whoever's earlier approval still stands counts as having acted, so they are not asked for
 * another step, and nobody's approval stands for two.
 */
export function plan(
  needed: readonly Requirement[],
  facts: ApprovalFacts,
  matter: Matter,
  bench: Bench,
  earlier: readonly HumanApproval[],
): Plan {
  const carried = new Map<Requirement, HumanApproval>();
  const acted: string[] = [];
  for (const step of needed) {
    const stands = earlier.find(
      (each) =>
        !acted.includes(each.decidedBy) &&
        !(each.onBehalfOf && acted.includes(each.onBehalfOf)) &&
        standsFor(each, step, facts, matter.measures, matter.conflictedIds),
    );
    if (!stands) continue;
    carried.set(step, stands);
    acted.push(stands.decidedBy, ...(stands.onBehalfOf ? [stands.onBehalfOf] : []));
  }
  const steps = needed.map((step): PlannedStep => {
    const stands = carried.get(step);
    if (stands) return { ...step, carried: stands };
    return { ...step, route: route(step, step.level, { ...matter, actedIds: acted }, bench) };
  });
  return { steps, state: stateOf(steps) };
}

function stateOf(steps: readonly PlannedStep[]): RequestState {
  if (steps.length === 0) return "not_required";
  if (steps.every((step) => step.carried)) return "approved";
  return steps.some((step) => step.route && "blocked" in step.route) ? "blocked" : "in_review";
}

/** Everybody who must not decide: the requester, whoever presses the button, and those the facts name. */
export function partsInDeal(facts: ApprovalFacts, requestedBy: string, pressedBy: string | null): string[] {
  const all = [requestedBy, facts.requesterId, ...(pressedBy ? [pressedBy] : []), ...(facts.conflictedIds ?? [])];
  return [...new Set(all)];
}
