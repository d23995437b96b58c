import { dateWords, type IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { Dimension } from "../../policies/domain/policy";
import { amountWords, dimensionWord, measureWords } from "../../policies/domain/words";
import type { Right, Stop, Verdict } from "./approver";
import { isOpen, isPending, type RequestState, type StepState } from "./lifecycle";

export type StepUnderDecision = {
  readonly state: StepState;
  readonly requestState: RequestState;
  readonly contentHash: string;
  readonly decidedBy: { readonly name: string } | null;
};

export type Decision = {
  readonly outcome: "approved" | "returned" | "rejected";
  readonly contentHash: string;
  readonly reason: string | null;
};

export type StopRefusal =
  | { readonly reason: "administrators_do_not_approve" }
  | { readonly reason: "own_request" }
  | { readonly reason: "part_in_deal" }
  | { readonly reason: "reports_to_requester" }
  | { readonly reason: "already_acted" }
  | { readonly reason: "out_of_office"; readonly until: IsoDate }
  | { readonly reason: "not_your_function" }
  | { readonly reason: "above_your_authority"; readonly sentence: string };

export type DecisionRefusal =
  | { readonly reason: "already_decided"; readonly by: string | null; readonly state: StepState }
  | { readonly reason: "request_closed"; readonly state: RequestState }
  | { readonly reason: "content_changed" }
  | { readonly reason: "reason_needed" }
  | { readonly reason: "not_an_approver" }
  | StopRefusal;

/** Refused because of who decides, and not because of what became of the step. */
export const isAboutWho = ({ reason }: DecisionRefusal): boolean =>
  !["already_decided", "request_closed", "content_changed", "reason_needed"].includes(reason);

/** A person decides a step that still waits, on exactly the content they read, within their authority of this moment. */
export function decide(
  step: StepUnderDecision,
  decision: Decision,
  verdict: Verdict | undefined,
): Result<{ readonly right: Right }, DecisionRefusal> {
  if (step.state === "invalidated") return refuse("content_changed");
  if (step.state === "withdrawn") return refuse("request_closed", { state: step.requestState });
  if (!isPending(step.state)) return refuse("already_decided", { by: step.decidedBy?.name ?? null, state: step.state });
  if (!isOpen(step.requestState)) return refuse("request_closed", { state: step.requestState });
  if (!verdict) return refuse("not_an_approver");
  if (!verdict.may) return { ok: false, refusal: stopRefusal(verdict.stop) };
  if (decision.contentHash !== step.contentHash) return refuse("content_changed");
  if (decision.outcome !== "approved" && !decision.reason) return refuse("reason_needed");
  return ok({ right: verdict.right });
}

export function stopRefusal(stop: Stop): StopRefusal {
  switch (stop.why) {
    case "administrator":
      return { reason: "administrators_do_not_approve" };
    case "wrong_function":
      return { reason: "not_your_function" };
    case "out_of_office":
      return { reason: "out_of_office", until: stop.until };
    case "below_level":
      return { reason: "above_your_authority", sentence: stopWords(stop) };
    case "above_limit":
      return { reason: "above_your_authority", sentence: stopWords(stop) };
    default:
      return { reason: stop.why };
  }
}

/** The fact that stops a person, said to others. */
export function stopWords(stop: Stop): string {
  switch (stop.why) {
    case "administrator":
      return "Administers policies, so does not approve";
    case "own_request":
      return "Asked for this approval";
    case "part_in_deal":
      return "Has a part in the deal";
    case "reports_to_requester":
      return "Reports to the requester";
    case "already_acted":
      return "Has already decided another step";
    case "out_of_office":
      return `Out of office until ${dateWords(stop.until)}`;
    case "wrong_function":
      return "Decides for another function";
    case "below_level":
      return `Level ${stop.level}, and level ${stop.needed} is needed`;
    case "above_limit":
      return limitStop(stop);
  }
}

const underWords = { today: "limit", asked: "limit when it was asked for", cap: "delegation's cap" } as const;

function limitStop(stop: Extract<Stop, { why: "above_limit" }> & { dimension: Dimension }): string {
  if (stop.dimension === "clause_deviation")
    return `Terms go beyond the ${underWords[stop.under]} (${measureWords(stop.dimension, stop.limit, stop.currency)})`;
  const name = dimensionWord(stop.dimension);
  const measure = measureWords(stop.dimension, stop.measure, stop.currency);
  const limit =
    stop.dimension === "total_value"
      ? amountWords(stop.limit, stop.currency)
      : measureWords(stop.dimension, stop.limit, stop.currency);
  return `${name[0]?.toUpperCase()}${name.slice(1)} ${measure} is above the ${underWords[stop.under]} of ${limit}`;
}
