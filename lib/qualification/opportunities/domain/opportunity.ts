import { ok, type Result, refuse } from "../../../kernel/result";

/** From first notice to a decision. The last three are reached by a recorded decision and left by a recorded re-opening. */
export const opportunityStates = ["identified", "exploring", "qualifying", "qualified", "deferred", "ended"] as const;
export type OpportunityState = (typeof opportunityStates)[number];

export const stateNames: Record<OpportunityState, string> = {
  identified: "Identified",
  exploring: "Exploring",
  qualifying: "Qualifying",
  qualified: "Qualified",
  deferred: "Deferred",
  ended: "Ended",
};

/** States in which the work of qualification goes on and facts may be changed. */
export const openStates = ["identified", "exploring", "qualifying"] as const satisfies readonly OpportunityState[];
export type OpenState = (typeof openStates)[number];
export const isOpen = (state: OpportunityState): state is OpenState =>
  (openStates as readonly OpportunityState[]).includes(state);

/** States that say what was decided, and the outcome of the decision that each needs. */
export const outcomeBehind = { qualified: "advance", deferred: "defer", ended: "end" } as const;

export const outcomes = ["advance", "defer", "end", "reopen"] as const;
export type Outcome = (typeof outcomes)[number];

/** The state that a decision leads to. */
export const stateAfter: Record<Outcome, OpportunityState> = {
  advance: "qualified",
  defer: "deferred",
  end: "ended",
  reopen: "exploring",
};

export const endings = ["no_bid", "lost", "withdrawn"] as const;
export type Ending = (typeof endings)[number];

export const endingNames: Record<Ending, string> = {
  no_bid: "We do not bid",
  lost: "Lost",
  withdrawn: "Withdrawn by the prospect",
};

/** Why it ended. `other` asks for words. */
export const endReasons = {
  no_bid: ["not_a_fit", "not_winnable", "not_worth_it", "no_solution", "no_capacity", "too_risky", "other"],
  lost: ["price", "competitor", "missing_function", "too_late", "relationship", "no_decision_by_prospect", "other"],
  withdrawn: ["budget_cut", "project_cancelled", "stayed_with_supplier", "no_answer", "other"],
} as const satisfies Record<Ending, readonly string[]>;
export type EndReason = (typeof endReasons)[Ending][number];

export const allEndReasons: readonly EndReason[] = [...new Set(Object.values(endReasons).flat())];

export const endReasonNames: Record<EndReason, string> = {
  not_a_fit: "Not our business",
  not_winnable: "We cannot win it",
  not_worth_it: "Not worth the effort",
  no_solution: "No solution in time",
  no_capacity: "No capacity",
  too_risky: "Too risky",
  price: "Price",
  competitor: "A competitor was preferred",
  missing_function: "A function we lack",
  too_late: "We were too late",
  relationship: "Relationship",
  no_decision_by_prospect: "They decided nothing",
  budget_cut: "Budget cut",
  project_cancelled: "Project cancelled",
  stayed_with_supplier: "Stayed with their supplier",
  no_answer: "No answer any more",
  other: "Other",
};

/** How we came to know of it. */
export const sources = ["customer_request", "own_research", "partner", "tender", "campaign", "renewal"] as const;
export type Source = (typeof sources)[number];

export const sourceNames: Record<Source, string> = {
  customer_request: "The customer asked",
  own_research: "Own research",
  partner: "Partner",
  tender: "Tender",
  campaign: "Campaign",
  renewal: "Renewal",
};

export type MoveRefusal =
  | { readonly reason: "needs_decision"; readonly state: OpportunityState }
  | { readonly reason: "needs_reopening"; readonly state: OpportunityState };

/**
 * A move by hand, from the board or the page: free among the open states, and never into or out of a decided one. Those
 * take a decision or a re-opening, which are rows of their own.
 */
export function move(from: OpportunityState, to: OpportunityState): Result<OpenState, MoveRefusal> {
  if (!isOpen(to)) return refuse("needs_decision", { state: to });
  if (!isOpen(from)) return refuse("needs_reopening", { state: from });
  return ok(to);
}

export type ChangeRefusal = { readonly reason: "has_ended" };

/**
 * Facts about an opportunity may be corrected until it ended. After a decision that is allowed too: the decision then
 * says that it is out of date.
 */
export const mayChange = (state: OpportunityState): Result<null, ChangeRefusal> =>
  state === "ended" ? refuse("has_ended") : ok(null);
