import type { Currency } from "../../../kernel/money";
import type { ApprovalFunction, Rates } from "./authority";

/** What a rule measures. Discount is the highest of any line; value includes the customer's other recent deals. */
export const dimensions = ["total_value", "discount", "term_length", "clause_deviation"] as const;
export type Dimension = (typeof dimensions)[number];

export const dimensionNames: Record<Dimension, string> = {
  total_value: "Total value",
  discount: "Discount",
  term_length: "Term",
  clause_deviation: "Clause deviation",
};

/** Above `above`, somebody of this function at this level or higher decides. At the threshold itself the rule rests. */
export type Rule = {
  readonly id: string;
  readonly dimension: Dimension;
  /** Minor units, basis points, months, or 0 to 3. */
  readonly above: number;
  readonly function: ApprovalFunction;
  readonly level: number;
  /** Words with {measure}, {limit}, {decider} and {otherwise}; nothing else is filled in. */
  readonly sentence: string;
};

/** Above this value at least so many people decide, each another; the missing ones are asked of this function and level. */
export type Band = {
  readonly aboveMinor: number;
  readonly people: number;
  readonly function: ApprovalFunction;
  readonly level: number;
};

export type Policy = {
  readonly id: string;
  readonly number: number;
  /** The currency that values are compared in. */
  readonly currency: Currency;
  readonly rates: Rates;
  readonly rules: readonly Rule[];
  readonly bands: readonly Band[];
  /** Working hours until a step goes one level up. */
  readonly hoursToDecide: number;
  /** Deals of one customer group within so many days count together. */
  readonly windowDays: number;
};

export const clauseDeviationNames = [
  "standard terms",
  "a pre-approved fallback",
  "a custom clause",
  "a clause of grave risk",
];
