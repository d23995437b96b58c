import { halfEven } from "../../../kernel/money";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { ChargeContent, Totals } from "./content";
import { type LinePrice, pricesForTerm, termsOffered } from "./line-price";

/** What a seller decides about a line. */
export type LineTerms = { readonly quantity: number; readonly termMonths: number; readonly discountBps: number };

/** One unit's charges, and what all units come to before (`channel`) and after the discount. Minor units. */
export type PricedLine = {
  readonly charges: readonly ChargeContent[];
  readonly channel: Totals;
  readonly totals: Totals;
};

export const longestTermMonths = 120;
export const largestQuantity = 100_000;

export type LineRefusal =
  | { readonly reason: "not_a_quantity" }
  | { readonly reason: "not_a_term" }
  | { readonly reason: "not_a_discount" }
  | { readonly reason: "no_price" }
  | { readonly reason: "term_not_offered"; readonly terms: readonly number[] }
  | { readonly reason: "below_floor"; readonly price: string; readonly floorMinor: number; readonly largestBps: number }
  | { readonly reason: "amount_too_large" };

const whole = (value: number, from: number, to: number) => Number.isSafeInteger(value) && value >= from && value <= to;

/** `minor` less `bps` basis points, half to even. */
const less = (minor: number, bps: number) => Number(halfEven(BigInt(minor) * BigInt(10_000 - bps), 10_000n));

/**
 * Prices a line. The discount is taken from each unit's channel price; total = one-time + recurring × term ÷ period; each
 * is rounded half to even once. Refuses a unit price under its floor and says the largest discount that is possible.
 */
export function priceLine(prices: readonly LinePrice[], terms: LineTerms): Result<PricedLine, LineRefusal> {
  if (!whole(terms.quantity, 1, largestQuantity)) return refuse("not_a_quantity");
  if (!whole(terms.termMonths, 1, longestTermMonths)) return refuse("not_a_term");
  if (!whole(terms.discountBps, 0, 10_000)) return refuse("not_a_discount");
  const applying = pricesForTerm(prices, terms.termMonths);
  if (!applying) return refuse("term_not_offered", { terms: termsOffered(prices) });
  if (applying.length === 0) return refuse("no_price");
  const under = applying.find((price) => isUnderFloor(price, terms.discountBps));
  if (under) {
    const largestBps = largestDiscountBps(applying);
    return refuse("below_floor", { price: under.name, floorMinor: under.floorMinor ?? 0, largestBps });
  }
  const charges = applying.map((price) => charge(price, less(price.channelMinor, terms.discountBps)));
  const channel = allUnits(
    applying.map((price) => charge(price, price.channelMinor)),
    terms,
  );
  if (!Number.isSafeInteger(channel.termMinor)) return refuse("amount_too_large");
  return ok({ charges, channel, totals: allUnits(charges, terms) });
}

const charge = (price: LinePrice, agreedMinor: number): ChargeContent => ({
  name: price.name,
  kind: price.kind,
  periodMonths: price.periodMonths,
  listMinor: price.listMinor,
  agreedMinor,
});

/** What `quantity` units with these charges come to at once, in a month, and over the term. */
function allUnits(charges: readonly ChargeContent[], { quantity, termMonths }: LineTerms): Totals {
  const recurring = charges.filter((each) => each.kind === "recurring");
  const over = (months: number) =>
    recurring.reduce(
      (total, each) =>
        total + Number(halfEven(BigInt(each.agreedMinor) * BigInt(quantity * months), BigInt(each.periodMonths || 1))),
      0,
    );
  const once = charges.filter((each) => each.kind === "one_time");
  const oneTimeMinor = once.reduce((total, each) => total + each.agreedMinor * quantity, 0);
  return { oneTimeMinor, monthlyMinor: over(1), termMinor: oneTimeMinor + over(termMonths) };
}

const isUnderFloor = (price: LinePrice, bps: number) =>
  price.floorMinor !== null && bps > 0 && less(price.channelMinor, bps) < price.floorMinor;

/** The largest discount in basis points that keeps every price at or above its floor. */
export function largestDiscountBps(prices: readonly LinePrice[]): number {
  const limits = prices.map((price) => {
    if (price.floorMinor === null || price.channelMinor === 0) return 10_000;
    const room = Math.max(0, price.channelMinor - price.floorMinor);
    return Number((BigInt(room) * 10_000n) / BigInt(price.channelMinor));
  });
  return Math.min(10_000, ...limits);
}
