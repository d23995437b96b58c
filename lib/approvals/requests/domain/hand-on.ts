import { ok, type Result, refuse } from "../../../kernel/result";
import { type Bench, sameHuman } from "./approver";
import { stopWords } from "./decision";
import { type Matter, verdictOn } from "./eligibility";
import { isOpen, isPending, type RequestState, type StepState } from "./lifecycle";
import type { WaitingStep } from "./reroute";
import { type Route, route } from "./routing";

export type OpenStep = WaitingStep & { readonly state: StepState; readonly requestState: RequestState };

export type ReassignRefusal =
  | { readonly reason: "step_closed"; readonly state: StepState }
  | { readonly reason: "not_yours_to_hand_on" }
  | { readonly reason: "already_asked" }
  | { readonly reason: "cannot_decide_it"; readonly name: string; readonly sentence: string };

const waits = (step: OpenStep) => isPending(step.state) && isOpen(step.requestState);

/** Somebody who is asked, or could decide, and has no part in the deal. */
function isTheirs(step: OpenStep, byId: string, matter: Matter, bench: Bench): boolean {
  if (sameHuman(bench, byId, matter.conflictedIds)) return false;
  const by = bench.approvers.find((each) => each.id === byId);
  return by !== undefined && (step.askedIds.includes(byId) || verdictOn(by, step, matter, bench).may);
}

/** Asks a colleague instead, who must be able to decide it by their own right or in somebody's place. */
export function reassign(
  step: OpenStep,
  byId: string,
  toId: string,
  matter: Matter,
  bench: Bench,
): Result<{ readonly name: string }, ReassignRefusal> {
  if (!waits(step)) return refuse("step_closed", { state: step.state });
  if (!isTheirs(step, byId, matter, bench)) return refuse("not_yours_to_hand_on");
  if (step.askedIds.length === 1 && step.askedIds[0] === toId) return refuse("already_asked");
  const to = bench.approvers.find((each) => each.id === toId);
  if (!to) return refuse("cannot_decide_it", { name: "This person", sentence: "Holds no approving role" });
  const verdict = verdictOn(to, step, matter, bench);
  if (!verdict.may) return refuse("cannot_decide_it", { name: to.name, sentence: stopWords(verdict.stop) });
  return ok({ name: to.name });
}

export type EscalateRefusal =
  | { readonly reason: "step_closed"; readonly state: StepState }
  | { readonly reason: "not_yours_to_escalate" }
  | { readonly reason: "nobody_above"; readonly remedy: string };

/** Raises the level that decides above those asked now. The requester may press for it too: it is only ever stricter. */
export function escalate(
  step: OpenStep,
  byId: string,
  matter: Matter,
  bench: Bench,
): Result<{ readonly level: number; readonly route: Route }, EscalateRefusal> {
  if (!waits(step)) return refuse("step_closed", { state: step.state });
  const requester = sameHuman(bench, byId, [matter.requestedBy]);
  if (!requester && !isTheirs(step, byId, matter, bench)) return refuse("not_yours_to_escalate");
  const level = step.askedLevel + 1;
  const up = route({ function: step.function, level }, level, matter, bench);
  if ("blocked" in up) return refuse("nobody_above", { remedy: up.blocked });
  return ok({ level, route: up });
}
