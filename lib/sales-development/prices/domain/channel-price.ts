import { formatBps, formatMoney, type Money, percentOf } from "../../../kernel/money";

/** What a price list says about one price. `source` names the rule for a person: "Reseller EUR 2, for everything". */
export type PriceRule =
  | { readonly kind: "percent_of_list"; readonly shareBps: number; readonly source: string }
  | { readonly kind: "fixed"; readonly amount: Money; readonly source: string }
  | { readonly kind: "floor"; readonly amount: Money; readonly source: string }
  | { readonly kind: "floor"; readonly shareBps: number; readonly source: string };

/** A step of a price in words, and the figure after it. */
export type TraceStep = { readonly text: string; readonly minor: number };

export type ChannelPrice = {
  readonly list: Money;
  /** What the channel's customer pays, before any discount of the deal. */
  readonly price: Money;
  /** No discount may pass below it; null when nothing is said. */
  readonly floor: Money | null;
  readonly trace: readonly TraceStep[];
};

/**
 * The price of one list price in a channel. Rules are taken in the order given: a percentage is of the price so far, so
 * that two of them compound (90 % then 95 % is 85.5 %); a fixed amount replaces it; a floor raises what is below it, last.
 * Each step is rounded half to even to the minor unit. Throws when a rule's currency is another than the list price's.
 */
export function channelPrice(list: Money, rules: readonly PriceRule[]): ChannelPrice {
  let price = list;
  let floor: Money | null = null;
  const trace: TraceStep[] = [{ text: `List price ${formatMoney(list)}`, minor: list.minor }];
  for (const rule of rules.filter((each) => each.kind !== "floor")) {
    const before = price;
    price = rule.kind === "fixed" ? sameCurrency(rule.amount, list) : percentOf(before, rule.shareBps);
    trace.push({ text: `${sentence(rule, before, before === list)} (${rule.source})`, minor: price.minor });
  }
  for (const rule of rules) {
    if (rule.kind !== "floor") continue;
    const amount = "amount" in rule ? sameCurrency(rule.amount, list) : percentOf(list, rule.shareBps);
    if (floor === null || amount.minor > floor.minor) floor = amount;
    const words =
      "amount" in rule ? formatMoney(amount) : `${formatBps(rule.shareBps)} of list, ${formatMoney(amount)}`;
    trace.push({ text: `Not below the floor of ${words} (${rule.source})`, minor: Math.max(price.minor, floor.minor) });
  }
  if (floor !== null && price.minor < floor.minor) price = floor;
  return { list, price, floor, trace };
}

function sentence(rule: Exclude<PriceRule, { kind: "floor" }>, before: Money, first: boolean): string {
  if (rule.kind === "fixed") return `Fixed at ${formatMoney(rule.amount)}`;
  return `${formatBps(rule.shareBps)} of ${first ? "list" : formatMoney(before)}`;
}

function sameCurrency(amount: Money, list: Money): Money {
  if (amount.currency !== list.currency)
    throw new RangeError(`A rule in ${amount.currency} cannot price ${list.currency}`);
  return amount;
}
