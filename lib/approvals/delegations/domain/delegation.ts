import type { Currency } from "../../../kernel/money";
import { daysBetween, type IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import { type ApprovalFunction, convert, grantsOf, type Matrix } from "../../policies/domain/authority";
import type { Policy } from "../../policies/domain/policy";
import { amountWords } from "../../policies/domain/words";
import { type Approver, type Bench, rolesOf, sameHuman } from "../../requests/domain/approver";

/** The longest that one absence may be covered by one delegation. */
export const longestDelegationDays = 92;

export type WantedDelegation = {
  readonly delegateId: string;
  readonly functions: readonly ApprovalFunction[];
  readonly capMinor: number | null;
  readonly capCurrency: Currency;
  readonly from: IsoDate;
  readonly until: IsoDate;
};

/** Another delegation that touches the same days and is not ended. */
export type Neighbour = { readonly delegatorId: string; readonly delegateId: string; readonly until: IsoDate };

export type DelegationRefusal =
  | { readonly reason: "to_yourself" }
  | { readonly reason: "starts_in_the_past" }
  | { readonly reason: "ends_before_it_starts" }
  | { readonly reason: "too_long"; readonly days: number }
  | { readonly reason: "delegate_does_not_approve" }
  | { readonly reason: "not_your_authority"; readonly function: ApprovalFunction }
  | { readonly reason: "no_rate_for_currency"; readonly currency: Currency }
  | { readonly reason: "cap_above_your_limit"; readonly limit: string }
  | { readonly reason: "already_delegated"; readonly until: IsoDate }
  | { readonly reason: "delegate_is_away"; readonly until: IsoDate }
  | { readonly reason: "you_stand_in_for_somebody"; readonly until: IsoDate };

/**
 * Somebody lends their own authority, or a part of it, to a colleague who approves as well. Nobody lends what was lent to
 * them: neither end may have another delegation on the same days that would make a chain or a circle.
 */
export function delegate(
  wanted: WantedDelegation,
  delegator: Approver,
  bench: Bench,
  neighbours: readonly Neighbour[],
  rules: { readonly matrix: Matrix; readonly policy: Policy; readonly today: IsoDate },
): Result<WantedDelegation, DelegationRefusal> {
  const colleague = bench.approvers.find((each) => each.id === wanted.delegateId);
  if (sameHuman(bench, delegator.id, [wanted.delegateId])) return refuse("to_yourself");
  if (wanted.from < rules.today) return refuse("starts_in_the_past");
  if (wanted.until <= wanted.from) return refuse("ends_before_it_starts");
  if (daysBetween(wanted.from, wanted.until) > longestDelegationDays)
    return refuse("too_long", { days: longestDelegationDays });
  if (!colleague || colleague.roles.includes("administrator")) return refuse("delegate_does_not_approve");
  for (const fn of wanted.functions) {
    const limit = valueLimit(delegator, fn, rules.matrix, rules.policy);
    if (limit === undefined) return refuse("not_your_authority", { function: fn });
    const { currency, rates } = rules.policy;
    const cap = wanted.capMinor === null ? null : convert(wanted.capMinor, wanted.capCurrency, currency, rates);
    if (cap === undefined) return refuse("no_rate_for_currency", { currency: wanted.capCurrency });
    if (cap !== null && limit !== null && cap > limit)
      return refuse("cap_above_your_limit", { limit: amountWords(limit, rules.policy.currency) });
  }
  return apart(wanted, delegator, neighbours);
}

/** No second delegation of one's own, no chain through the delegate, none through oneself; so no circle either. */
function apart(
  wanted: WantedDelegation,
  delegator: Approver,
  neighbours: readonly Neighbour[],
): Result<WantedDelegation, DelegationRefusal> {
  const own = neighbours.find((each) => each.delegatorId === delegator.id);
  if (own) return refuse("already_delegated", { until: own.until });
  const onward = neighbours.find((each) => each.delegatorId === wanted.delegateId);
  if (onward) return refuse("delegate_is_away", { until: onward.until });
  const lent = neighbours.find((each) => each.delegateId === delegator.id);
  if (lent) return refuse("you_stand_in_for_somebody", { until: lent.until });
  return ok(wanted);
}

/** The value up to which a person decides for a function, in the policy's currency; null without limit, undefined not at all. */
export function valueLimit(
  person: Approver,
  fn: ApprovalFunction,
  matrix: Matrix,
  policy: Policy,
): number | null | undefined {
  if (!rolesOf[fn].some((role) => person.roles.includes(role))) return undefined;
  const grants = person.seats.flatMap((seat) => grantsOf(seat, fn, matrix));
  if (grants.length === 0) return undefined;
  const limits = grants.map(({ limits: { valueMinor, currency } }) =>
    valueMinor === null ? null : (convert(valueMinor, currency, policy.currency, policy.rates) ?? 0),
  );
  return limits.includes(null) ? null : Math.max(...limits.map((limit) => limit ?? 0));
}
