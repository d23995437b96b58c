import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

type Totals = { readonly oneTimeMinor: number; readonly monthlyMinor: number; readonly termMinor: number };

/** The line of the agreement that an item takes units of. */
type SignedLine = {
  readonly quantity: number;
  readonly totals: Totals;
  readonly charges: readonly {
    readonly name: string;
    readonly kind: "one_time" | "recurring";
    readonly periodMonths: number;
    readonly listMinor: number;
    readonly agreedMinor: number;
  }[];
};

/** What an agreement passes on, as signed. Amounts are for the whole quantity. */
export type RequestedOrder = {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly organisationId: string;
  readonly ownerId: string;
  readonly channelId: string;
  readonly requestedStartOn: IsoDate | null;
  readonly requestedCompletionOn: IsoDate | null;
  readonly currency: Currency;
  readonly totals: Totals;
  readonly items: readonly {
    readonly n: number;
    readonly offeringVersionId: string;
    readonly name: string;
    readonly quantity: number;
    readonly site: { readonly siteId: string; readonly name: string } | null;
    readonly termMonths: number;
    readonly discountBps: number;
    readonly totals: Totals;
    readonly line: SignedLine;
    readonly characteristics: readonly { readonly name: string; readonly value: string }[];
  }[];
};

/** What arrives with a request, as far as its consistency is judged. */
export type ReceivedItem = {
  readonly n: number;
  readonly name: string;
  readonly quantity: number;
  readonly siteId: string | null;
};

export type InconsistencyRefusal =
  | { readonly reason: "no_items" }
  | { readonly reason: "twice_the_same_number"; readonly n: number }
  | { readonly reason: "impossible_quantity"; readonly n: number; readonly quantity: number }
  | { readonly reason: "site_of_somebody_else"; readonly n: number; readonly item: string };

/**
 * The check of business consistency that stands before a product order in TMF622's life cycle: what passes is
 * acknowledged, what does not is rejected with its reason and never worked on.
 */
export function checkConsistency(
  items: readonly ReceivedItem[],
  customerSites: ReadonlySet<string>,
): Result<readonly ReceivedItem[], InconsistencyRefusal> {
  if (items.length === 0) return refuse("no_items");
  const seen = new Set<number>();
  for (const item of items) {
    if (seen.has(item.n)) return refuse("twice_the_same_number", { n: item.n });
    seen.add(item.n);
    if (!Number.isInteger(item.quantity) || item.quantity < 1 || item.quantity > 100_000)
      return refuse("impossible_quantity", { n: item.n, quantity: item.quantity });
    if (item.siteId !== null && !customerSites.has(item.siteId))
      return refuse("site_of_somebody_else", { n: item.n, item: item.name });
  }
  return ok(items);
}

/** The reason as it goes back to the agreement. */
export function inconsistencyWords(refusal: InconsistencyRefusal): string {
  switch (refusal.reason) {
    case "no_items":
      return "The order has no items.";
    case "twice_the_same_number":
      return `Item ${refusal.n} is there twice.`;
    case "impossible_quantity":
      return `Item ${refusal.n} asks for ${refusal.quantity}, which cannot be delivered.`;
    case "site_of_somebody_else":
      return `Item ${refusal.n}, ${refusal.item}, goes to a site that is not the customer's.`;
  }
}
