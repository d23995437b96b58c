import type { Money } from "../../../kernel/money";
import { addDays, type IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { Factor } from "../../assessment/domain/factor";
import { isAboveThreshold, type QualificationPolicy } from "../../assessment/domain/policy";
import {
  type Ending,
  type EndReason,
  endReasons,
  isOpen,
  type OpportunityState,
} from "../../opportunities/domain/opportunity";
import type { MaterialFacts } from "./facts";

export type Choice =
  | { readonly outcome: "advance"; readonly notes: string | null }
  | { readonly outcome: "defer"; readonly wakeOn: IsoDate; readonly notes: string | null }
  | { readonly outcome: "end"; readonly ending: Ending; readonly because: EndReason; readonly notes: string | null };

/** The part of an opportunity that the rule of its decision reads. */
export type Decidable = {
  readonly state: OpportunityState;
  readonly ownerId: string;
  /** Whoever asked for the decision, when somebody did. */
  readonly requestedBy: string | null;
};

export type Decider = { readonly id: string; readonly mayDecideAbove: boolean };

export type Basis = {
  readonly facts: MaterialFacts;
  /** Hash of the facts as they are now, and of those that the person had before them. */
  readonly hash: string;
  readonly seenHash: string;
  readonly policy: QualificationPolicy;
  readonly today: IsoDate;
};

export type DecisionRefusal =
  | { readonly reason: "already_decided"; readonly state: OpportunityState }
  | { readonly reason: "facts_changed" }
  | { readonly reason: "manager_decides"; readonly value: Money; readonly limit: Money | null }
  | { readonly reason: "own_request" }
  | { readonly reason: "no_solution" }
  | { readonly reason: "not_available"; readonly items: readonly string[] }
  | { readonly reason: "evidence_missing"; readonly factors: readonly Factor[] }
  | { readonly reason: "notes_wanted"; readonly why: "not_firm" | "low_score" | "must_unmet" | "other" }
  | { readonly reason: "wake_date_not_in_future"; readonly today: IsoDate }
  | { readonly reason: "reason_not_of_ending" };

export type Decided = { readonly aboveThreshold: boolean };

/** One decides what one may, on what one saw, for a reason that can be read later. */
export function decide(
  opportunity: Decidable,
  choice: Choice,
  by: Decider,
  basis: Basis,
): Result<Decided, DecisionRefusal> {
  if (!isOpen(opportunity.state)) return refuse("already_decided", { state: opportunity.state });
  if (basis.seenHash !== basis.hash) return refuse("facts_changed");
  const { facts, policy } = basis;
  const value: Money = { minor: facts.valueMinor, currency: facts.currency };
  const aboveThreshold = isAboveThreshold(value, policy);
  if (aboveThreshold) {
    if (!by.mayDecideAbove) return refuse("manager_decides", { value, limit: limitOf(value, policy) });
    if (by.id === opportunity.ownerId || by.id === opportunity.requestedBy) return refuse("own_request");
  }
  const possible = isPossible(choice, facts, policy, basis.today, aboveThreshold);
  return possible.ok ? ok({ aboveThreshold }) : possible;
}

/** Whether an outcome may be asked for or decided at all, whoever does it. */
export function isPossible(
  choice: Choice,
  facts: MaterialFacts,
  policy: QualificationPolicy,
  today: IsoDate,
  aboveThreshold: boolean,
): Result<null, DecisionRefusal> {
  if (choice.outcome === "defer")
    return choice.wakeOn > today ? ok(null) : refuse("wake_date_not_in_future", { today });
  if (choice.outcome === "end") {
    if (!(endReasons[choice.ending] as readonly string[]).includes(choice.because))
      return refuse("reason_not_of_ending");
    return choice.because === "other" && !choice.notes ? refuse("notes_wanted", { why: "other" }) : ok(null);
  }
  return mayAdvance(choice.notes, facts, policy, aboveThreshold);
}

function mayAdvance(
  notes: string | null,
  facts: MaterialFacts,
  policy: QualificationPolicy,
  aboveThreshold: boolean,
): Result<null, DecisionRefusal> {
  if (facts.items.length === 0) return refuse("no_solution");
  const red = facts.items.filter((item) => item.light === "red").map((item) => item.name);
  if (red.length > 0) return refuse("not_available", { items: red });
  const bare = withoutEvidence(facts, policy, aboveThreshold);
  if (bare.length > 0) return refuse("evidence_missing", { factors: bare });
  const why = doubt(facts);
  return why && !notes ? refuse("notes_wanted", { why }) : ok(null);
}

/** Known factors that the policy wants evidence for and that have none. */
export function withoutEvidence(
  facts: MaterialFacts,
  policy: QualificationPolicy,
  aboveThreshold: boolean,
): readonly Factor[] {
  const wanted =
    policy.evidenceRequired === "always" || (policy.evidenceRequired === "above_threshold" && aboveThreshold);
  return wanted ? facts.factors.filter((each) => each.value !== null && !each.evidence).map((each) => each.factor) : [];
}

/** What speaks against advancing without a word: the score may be too low, is not firm, or a must is not met. */
export function doubt(facts: MaterialFacts): "low_score" | "not_firm" | "must_unmet" | undefined {
  if (facts.score.highBand === "leave") return "low_score";
  if (facts.requirements.mustsUnmet > 0) return "must_unmet";
  if (facts.score.lowBand !== "pursue") return facts.score.lowBand === facts.score.highBand ? "low_score" : "not_firm";
  return undefined;
}

function limitOf(value: Money, policy: QualificationPolicy): Money | null {
  const minor = policy.managerAboveMinor[value.currency];
  return minor === undefined ? null : { minor, currency: value.currency };
}

export type ReopenRefusal = { readonly reason: "still_open"; readonly state: OpportunityState };

/** What was decided can be taken up again; the decision stays, and another has to follow. */
export function reopen(state: OpportunityState): Result<null, ReopenRefusal> {
  return isOpen(state) ? refuse("still_open", { state }) : ok(null);
}

export type RequestRefusal = DecisionRefusal | { readonly reason: "you_may_decide" };

/** A seller asks a manager to decide, with everything in place that the decision needs. */
export function requestDecision(
  opportunity: Pick<Decidable, "state">,
  choice: Choice,
  basis: Basis,
): Result<null, RequestRefusal> {
  if (!isOpen(opportunity.state)) return refuse("already_decided", { state: opportunity.state });
  if (basis.seenHash !== basis.hash) return refuse("facts_changed");
  const value: Money = { minor: basis.facts.valueMinor, currency: basis.facts.currency };
  if (!isAboveThreshold(value, basis.policy)) return refuse("you_may_decide");
  return isPossible(choice, basis.facts, basis.policy, basis.today, true);
}

/** Until when the capacity of an advanced opportunity stays reserved. */
export const holdsUntil = (basis: Pick<Basis, "today" | "policy">): Date =>
  new Date(`${addDays(basis.today, basis.policy.holdDays)}T00:00:00Z`);
