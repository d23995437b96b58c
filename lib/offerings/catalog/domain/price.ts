import { type Currency, halfEven, type Money, money } from "../../../kernel/money";
import { ok, type Result, refuse } from "../../../kernel/result";

/** What a price of an offering is (TMF620 product offering price). Discounts and allowances alter the others. */
export const priceTypes = ["one_time", "recurring", "discount", "allowance"] as const;
export type PriceType = (typeof priceTypes)[number];

export const priceTypeNames: Record<PriceType, string> = {
  one_time: "One-time",
  recurring: "Recurring",
  discount: "Discount",
  allowance: "Allowance",
};

export const periodTypes = ["day", "week", "month", "quarter", "year"] as const;
export type PeriodType = (typeof periodTypes)[number];

/** An alteration takes from the price; a charge stands by itself. */
export const isAlteration = (type: PriceType): boolean => type === "discount" || type === "allowance";

export type Price = {
  readonly name: string;
  readonly description: string | null;
  readonly type: PriceType;
  readonly amount: Money | null;
  /** The share taken, in basis points. Alterations only. */
  readonly shareBps: number | null;
  /** The lower is taken first. */
  readonly priority: number;
  readonly periodType: PeriodType | null;
  readonly periodLength: number | null;
  readonly unit: string;
  readonly unitAmount: number;
  readonly termMonths: number | null;
};

/** A discount takes from recurring charges, an allowance from one-time charges. */
const alters = (alteration: Price, charge: Price): boolean =>
  (alteration.type === "discount" && charge.type === "recurring") ||
  (alteration.type === "allowance" && charge.type === "one_time");

const applies = (alteration: Price, charge: Price): boolean =>
  alters(alteration, charge) && (alteration.termMonths === null || alteration.termMonths === charge.termMonths);

export type PriceStep = { readonly name: string; readonly taken: Money; readonly left: Money };

/**
 * What is left of a charge after its alterations, in the order of their priority, then as listed; each is taken from what
 * the one before left, and rounded half to even.
 */
export function alteredPrice(
  charge: Price,
  prices: readonly Price[],
): { readonly steps: readonly PriceStep[]; readonly left: number } {
  let left = charge.amount?.minor ?? 0;
  const currency = charge.amount?.currency ?? "EUR";
  const steps: PriceStep[] = [];
  for (const alteration of prices
    .filter((each) => isAlteration(each.type) && applies(each, charge))
    .toSorted((a, b) => a.priority - b.priority)) {
    const taken =
      alteration.shareBps === null
        ? (alteration.amount?.minor ?? 0)
        : Number(halfEven(BigInt(left) * BigInt(alteration.shareBps), 10_000n));
    left -= taken;
    steps.push({ name: alteration.name, taken: money(taken, currency), left: money(left, currency) });
  }
  return { steps, left };
}

export type PriceRefusal =
  | { readonly reason: "name_twice"; readonly name: string }
  | { readonly reason: "currencies_differ"; readonly currencies: readonly Currency[] }
  | { readonly reason: "nothing_to_alter"; readonly name: string }
  | { readonly reason: "below_zero"; readonly name: string; readonly left: Money };

/** The prices of one version fit together: named apart, in one currency, no alteration in the air, none below zero. */
export function checkPrices(prices: readonly Price[]): Result<readonly Price[], PriceRefusal> {
  const names = new Set<string>();
  for (const { name } of prices) {
    if (names.has(name.toLowerCase())) return refuse("name_twice", { name });
    names.add(name.toLowerCase());
  }
  const currencies = [...new Set(prices.flatMap((price) => (price.amount ? [price.amount.currency] : [])))];
  if (currencies.length > 1) return refuse("currencies_differ", { currencies });
  const charges = prices.filter((price) => !isAlteration(price.type));
  for (const alteration of prices.filter((price) => isAlteration(price.type)))
    if (!charges.some((charge) => applies(alteration, charge)))
      return refuse("nothing_to_alter", { name: alteration.name });
  for (const charge of charges) {
    const { left } = alteredPrice(charge, prices);
    if (left < 0) return refuse("below_zero", { name: charge.name, left: money(left, currencies[0] ?? "EUR") });
  }
  return ok(prices);
}

const monthsOf: Record<PeriodType, readonly [number, number]> = {
  day: [365, 12],
  week: [52, 12],
  month: [1, 1],
  quarter: [1, 3],
  year: [1, 12],
};

/** A recurring charge as an amount a month, rounded half to even: 1 200 a year is 100. One-time charges are 0. */
export function monthlyMinor(price: Pick<Price, "type" | "amount" | "periodType" | "periodLength">): number {
  if (price.type !== "recurring" || !price.amount || !price.periodType) return 0;
  const [times, per] = monthsOf[price.periodType];
  return Number(halfEven(BigInt(price.amount.minor * times), BigInt(per * (price.periodLength ?? 1))));
}

export type OpenPrice = {
  readonly monthlyMinor: number;
  readonly oneTimeMinor: number;
  readonly currency: Currency;
};
type PriceRow = {
  readonly name: string;
  readonly type: PriceType;
  readonly amountMinor: number | null;
  readonly amountCurrency: Currency | null;
  readonly periodType: PeriodType | null;
  readonly periodLength: number | null;
  readonly termMonths: number | null;
};

/** The monthly and the one-time charge without a term: of several, the one named default, otherwise the first. */
export function openPrice(rows: readonly PriceRow[]): OpenPrice {
  const currency = rows.find((row) => row.amountCurrency)?.amountCurrency ?? "EUR";
  const pick = (type: PriceType) => {
    const open = rows.filter((row) => row.type === type && row.termMonths === null);
    return open.find((row) => /\bdefault\b/i.test(row.name)) ?? open[0];
  };
  const recurring = pick("recurring");
  return {
    currency,
    oneTimeMinor: pick("one_time")?.amountMinor ?? 0,
    monthlyMinor: recurring
      ? monthlyMinor({ ...recurring, amount: { minor: recurring.amountMinor ?? 0, currency } })
      : 0,
  };
}
