import type { Currency } from "../../../kernel/money";
import { money } from "../../../kernel/money";
import type { PriceRule } from "./channel-price";
import type { PriceRuleKind } from "./price-list";

/** How a price is known again in a later version of its offering: its own id changes, what it is for does not. */
export type PriceIdentity = {
  readonly offeringId: string;
  readonly name: string;
  readonly type: string;
  readonly periodType: string | null;
  readonly periodLength: number | null;
  readonly termMonths: number | null;
};
export type PricedLine = PriceIdentity & { readonly id: string };

/** One rule of a list: for everything, for an offering, or for one of its prices. */
export type ListEntry = {
  readonly kind: PriceRuleKind;
  readonly shareBps: number | null;
  readonly amountMinor: number | null;
  readonly offeringId: string | null;
  readonly offeringPriceId: string | null;
  /** The price meant, as it was when the rule was written; null when the rule is wider. */
  readonly identity: PriceIdentity | null;
};

const same = (a: PriceIdentity, b: PriceIdentity): boolean =>
  a.offeringId === b.offeringId &&
  a.name === b.name &&
  a.type === b.type &&
  a.periodType === b.periodType &&
  a.periodLength === b.periodLength &&
  a.termMonths === b.termMonths;

/** 4 this very price, 3 the same price of another version, 2 its offering, 1 everything, 0 not meant. */
function narrowness(entry: ListEntry, price: PricedLine): number {
  if (entry.offeringPriceId === price.id) return 4;
  if (entry.offeringPriceId !== null) return entry.identity && same(entry.identity, price) ? 3 : 0;
  if (entry.offeringId !== null) return entry.offeringId === price.offeringId ? 2 : 0;
  return 1;
}

const scopeWords = [
  "",
  "for everything",
  "for this offering",
  "for this price, as set for another version",
  "for this price",
];

/** The rules of a list for one price: the narrowest price rule and the narrowest floor. */
export function rulesFor(
  price: PricedLine,
  list: { readonly label: string; readonly currency: Currency; readonly entries: readonly ListEntry[] },
): PriceRule[] {
  const narrowest = (isFloor: boolean) =>
    list.entries
      .filter((entry) => (entry.kind === "floor") === isFloor)
      .map((entry) => ({ entry, rank: narrowness(entry, price) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank)[0];
  return [narrowest(false), narrowest(true)].flatMap((found) =>
    found ? [asRule(found.entry, `${list.label}, ${scopeWords[found.rank]}`, list.currency)] : [],
  );
}

function asRule(entry: ListEntry, source: string, currency: Currency): PriceRule {
  if (entry.kind === "percent_of_list") return { kind: "percent_of_list", shareBps: entry.shareBps ?? 10_000, source };
  if (entry.kind === "fixed") return { kind: "fixed", amount: money(entry.amountMinor ?? 0, currency), source };
  return entry.amountMinor === null
    ? { kind: "floor", shareBps: entry.shareBps ?? 0, source }
    : { kind: "floor", amount: money(entry.amountMinor, currency), source };
}
