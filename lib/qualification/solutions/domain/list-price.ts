import { type Currency, halfEven, type Money, money } from "../../../kernel/money";

/** A charge as the inventory lists it. */
export type ListedCharge = {
  readonly type: string;
  readonly amountMinor: number | null;
  readonly amountCurrency: Currency | null;
  readonly periodType: string | null;
  readonly periodLength: number | null;
  readonly termMonths: number | null;
};

/** Months in one period, as a fraction. */
const months: Record<string, readonly [number, number]> = {
  day: [12, 365],
  week: [12 * 7, 365],
  month: [1, 1],
  quarter: [3, 1],
  year: [12, 1],
};

/**
 * What one piece costs by the list: one-time charges, and recurring ones per month. Of prices that differ by term the
 * shortest counts, which is the dearest. Undefined when nothing is listed in the currency.
 */
export function listPrice(
  charges: readonly ListedCharge[],
  currency: Currency,
): { readonly oneTime: Money; readonly monthly: Money } | undefined {
  const listed = charges.filter(
    (charge) => charge.amountMinor !== null && charge.amountCurrency === currency && isCharge(charge.type),
  );
  if (listed.length === 0) return undefined;
  const terms = listed.flatMap((charge) => (charge.termMonths === null ? [] : [charge.termMonths]));
  const term = terms.length > 0 ? Math.min(...terms) : null;
  const counted = listed.filter((charge) => charge.termMonths === null || charge.termMonths === term);
  const minorOf = (type: string, of: (charge: ListedCharge) => number) =>
    counted.filter((charge) => charge.type === type).reduce((total, charge) => total + of(charge), 0);
  return {
    oneTime: money(
      minorOf("one_time", (charge) => charge.amountMinor ?? 0),
      currency,
    ),
    monthly: money(minorOf("recurring", perMonth), currency),
  };
}

const isCharge = (type: string) => type === "one_time" || type === "recurring";

function perMonth(charge: ListedCharge): number {
  const [length, by] = months[charge.periodType ?? "month"] ?? [1, 1];
  const numerator = BigInt(charge.amountMinor ?? 0) * BigInt(by);
  return Number(halfEven(numerator, BigInt(length) * BigInt(charge.periodLength ?? 1)));
}
