import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import type { Role } from "../../../kernel/permissions";
import type { ApprovalFunction, Limits, Seat } from "../../policies/domain/authority";
import type { Dimension } from "../../policies/domain/policy";

/** A member of staff with an approving role, as of one day. */
export type Approver = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The positions they hold. */
  readonly seats: readonly Seat[];
  /** Everybody above them in the tree of positions. */
  readonly superiors: readonly string[];
};

/** Out of office: the delegate decides for the delegator from the first day until the day before `until`. */
export type Delegation = {
  readonly id: string;
  readonly number: number;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly functions: readonly ApprovalFunction[];
  readonly capMinor: number | null;
  readonly capCurrency: Currency;
  readonly from: IsoDate;
  readonly until: IsoDate;
};

/** Everybody who could decide anything on a day, and what is in the way. */
export type Bench = {
  readonly approvers: readonly Approver[];
  /** In effect on the day and not ended. */
  readonly delegations: readonly Delegation[];
  /** Account → the person behind it, for those who have more than one. */
  readonly humans: Readonly<Record<string, string>>;
  /** Positions that nobody holds. */
  readonly vacancies: readonly Seat[];
};

/** The person behind an account. */
export const human = (bench: Bench, id: string): string => bench.humans[id] ?? id;
export const sameHuman = (bench: Bench, id: string, others: readonly string[]): boolean =>
  others.some((other) => human(bench, other) === human(bench, id));

/** Which role lets decide for a function. A director decides for any function that the matrix grants to their position. */
export const rolesOf: Record<ApprovalFunction, readonly Role[]> = {
  sales: ["sales_manager", "director"],
  finance: ["finance_approver", "director"],
  legal: ["legal_approver", "director"],
};

export const approvingRoles = ["sales_manager", "director", "legal_approver", "finance_approver"] as const;

export const isAway = (bench: Bench, id: string, fn: ApprovalFunction): Delegation | undefined =>
  bench.delegations.find((each) => each.delegatorId === id && each.functions.includes(fn));

/** The one fact that stops somebody from deciding a step. */
export type Stop =
  | { readonly why: "administrator" }
  | { readonly why: "own_request" }
  | { readonly why: "part_in_deal" }
  | { readonly why: "reports_to_requester" }
  | { readonly why: "already_acted" }
  | { readonly why: "out_of_office"; readonly until: IsoDate; readonly delegateId: string }
  | { readonly why: "wrong_function" }
  | { readonly why: "below_level"; readonly level: number; readonly needed: number }
  | {
      readonly why: "above_limit";
      readonly dimension: Dimension;
      readonly measure: number;
      readonly limit: number;
      readonly currency: Currency;
      /** `today`: the matrix in force; `asked`: the one that the request was made under; `cap`: of the delegation. */
      readonly under: "today" | "asked" | "cap";
    };

/** By what right somebody decides: kept with the decision, so that it stands when they have left. */
export type Right = {
  readonly seat: string;
  readonly level: number;
  readonly limits: Limits;
  readonly onBehalfOf?: { readonly id: string; readonly name: string; readonly delegation: Delegation } | undefined;
};

export type Verdict = { readonly may: true; readonly right: Right } | { readonly may: false; readonly stop: Stop };
