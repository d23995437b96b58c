import { type Currency, halfEven, type Money, money, multiply, percentOf, sum } from "../../../kernel/money";

/** What the pursuit is expected to bring, in the currency of the opportunity. */
export type Pursuit = {
  /** Probability of winning, basis points. */
  readonly winBps: number;
  /** Present value of the margin when won. */
  readonly margin: Money;
  /** What the pursuit will still cost. What was spent already does not count. */
  readonly remainingCost: Money;
};

/** EV = P · M − B (formula 2), rounded half to even. */
export const expectedValue = ({ winBps, margin, remainingCost }: Pursuit): Money =>
  money(percentOf(margin, winBps).minor - remainingCost.minor, margin.currency);

/** The probability at which the pursuit pays for itself, B ÷ M in basis points; undefined when there is no margin. */
export const breakEvenBps = ({ margin, remainingCost }: Pursuit): number | undefined =>
  margin.minor <= 0 ? undefined : Number(halfEven(BigInt(remainingCost.minor) * 10_000n, BigInt(margin.minor)));

export type Risk = { readonly probabilityBps: number; readonly impact: Money };

/** Expected monetary value of the risks, Σ p·I (formula 4). Rounded once, at the end. */
export function riskValue(risks: readonly Risk[], currency: Currency): Money {
  const weighted = risks.reduce((total, { probabilityBps, impact }) => {
    if (impact.currency !== currency) throw new RangeError(`Currencies differ: ${impact.currency} and ${currency}`);
    return total + BigInt(probabilityBps) * BigInt(impact.minor);
  }, 0n);
  return money(Number(halfEven(weighted, 10_000n)), currency);
}

/** What all of them together could cost. */
export const riskExposure = (risks: readonly Risk[], currency: Currency): Money =>
  sum(
    risks.map((risk) => risk.impact),
    currency,
  );

export type PricedItem = { readonly quantity: number; readonly oneTime: Money; readonly monthly: Money };

/** One-time charges plus `months` of the recurring ones. */
export const itemValue = ({ quantity, oneTime, monthly }: PricedItem, months: number): Money =>
  multiply(money(oneTime.minor + multiply(monthly, months).minor, oneTime.currency), quantity);

/** The value that counts for the threshold: the larger of what the seller estimates and what the solution adds up to. */
export function opportunityValue(
  estimate: Money | null,
  items: readonly PricedItem[],
  months: number,
  currency: Currency,
): Money {
  const solution = sum(
    items.map((item) => itemValue(item, months)),
    currency,
  );
  return estimate && estimate.minor > solution.minor ? estimate : solution;
}
