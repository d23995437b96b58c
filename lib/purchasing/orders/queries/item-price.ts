import type { ItemPricing } from "@/db/schema";
import { type Totals, totalsOfUnits } from "@/lib/agreements/drafting/domain/content";
import { type LineRefusal, priceLine } from "@/lib/agreements/drafting/domain/line";
import { pricesForTerm } from "@/lib/agreements/drafting/domain/line-price";
import { type Currency, formatMoney, halfEven, money } from "@/lib/kernel/money";
import { ok, type Result } from "@/lib/kernel/result";

/**
 * What so many of an item cost for the whole quantity, from what was pinned when it was ordered: the signed line in
 * proportion, the channel's price of that day, or the supplier's price for one. The same answer whether it is asked when the
 * item is ordered or when its quantity changes.
 */
export function itemPrice(pricing: ItemPricing, quantity: number, termMonths: number): Result<Totals, LineRefusal> {
  if (pricing.source === "channel") {
    const priced = priceLine(pricing.prices, { quantity, termMonths, discountBps: 0 });
    return priced.ok ? ok(priced.value.totals) : priced;
  }
  if (pricing.source === "agreement") return ok(totalsOfUnits(pricing, quantity));
  const oneTimeMinor = pricing.oneTimeMinor * quantity;
  const monthlyMinor = pricing.monthlyMinor * quantity;
  return ok({ oneTimeMinor, monthlyMinor, termMinor: oneTimeMinor + monthlyMinor * termMonths });
}

type Priced = {
  readonly pricing: ItemPricing;
  readonly quantity: number;
  readonly agreed: {
    readonly oneTimeMinor: number;
    readonly monthlyMinor: number;
    readonly termMinor: number;
    readonly termMonths: number;
  };
};

/** What the item comes to when it is kept this long; null when it is not sold for so short a term. */
export function totalOver({ pricing, quantity, agreed }: Priced, months: number): number | null {
  if (months === agreed.termMonths) return agreed.termMinor;
  if (pricing.source !== "channel") return agreed.oneTimeMinor + agreed.monthlyMinor * months;
  const priced = itemPrice(pricing, quantity, months);
  return priced.ok ? priced.value.termMinor : null;
}

/** One unit's charges as they were pinned: list and agreed, each for its period. */
function charges(pricing: ItemPricing, termMonths: number) {
  if (pricing.source === "agreement") return pricing.charges;
  if (pricing.source === "supplier") return [];
  const applying = pricesForTerm(pricing.prices, termMonths) ?? [];
  return applying.map((price) => ({ ...price, agreedMinor: price.channelMinor }));
}

/** What the item would come to over its term at list price; null when no list price is known. */
export function listTotal({ pricing, quantity, agreed }: Priced): number | null {
  const known = charges(pricing, agreed.termMonths);
  if (known.length === 0) return null;
  return known.reduce((sum, { kind, listMinor, periodMonths }) => {
    if (kind === "one_time") return sum + listMinor * quantity;
    return sum + Number(halfEven(BigInt(listMinor) * BigInt(quantity * agreed.termMonths), BigInt(periodMonths || 1)));
  }, 0);
}

/** How one unit's price came to be, in words. */
export function priceWords({ pricing, agreed }: Priced, currency: Currency): readonly string[] {
  const amount = (minor: number) => formatMoney(money(minor, currency));
  if (pricing.source === "supplier") {
    const { oneTimeMinor, monthlyMinor } = pricing;
    return [`The supplier's price for one: ${amount(monthlyMinor)} a month, ${amount(oneTimeMinor)} once.`];
  }
  if (pricing.source === "channel")
    return (pricesForTerm(pricing.prices, agreed.termMonths) ?? []).flatMap((price) => [
      `${price.name}, in the channel on ${pricing.on}:`,
      ...price.trace.map((step) => (step.minor === null ? step.text : `${step.text}: ${amount(step.minor)}`)),
    ]);
  const { quantity, totals } = pricing;
  return [
    `The agreement's line: ${quantity} for ${amount(totals.monthlyMinor)} a month and ${amount(totals.oneTimeMinor)} once, in proportion.`,
    ...pricing.charges.map(
      (one) => `${one.name}: list ${amount(one.listMinor)}, agreed ${amount(one.agreedMinor)} for one.`,
    ),
  ];
}
