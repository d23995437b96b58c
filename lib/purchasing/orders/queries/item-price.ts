import type { ItemPricing } from "@/db/schema";
import { type Totals, totalsOfUnits } from "@/lib/agreements/drafting/domain/content";
import { type LineRefusal, priceLine } from "@/lib/agreements/drafting/domain/line";
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
