import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { ItemAction } from "../../orders/domain/purchase";

/** A purchase that purchasing support enters, because no agreement passes it on. */
export type EntryItem = {
  readonly action: ItemAction;
  readonly offeringVersionId: string | null;
  readonly productId: string | null;
};
export type HeldProduct = { readonly id: string; readonly held: boolean; readonly offeringVersionId: string };

export type EntryRefusal =
  | { readonly reason: "no_items" }
  | { readonly reason: "same_party_on_both_sides" }
  | { readonly reason: "wanted_in_the_past"; readonly today: IsoDate }
  | { readonly reason: "offering_needed"; readonly n: number }
  | { readonly reason: "product_needed"; readonly n: number }
  | { readonly reason: "not_in_their_hands"; readonly n: number };

type Entry = {
  readonly organisationId: string;
  readonly onBehalfOfId: string | null;
  readonly requestedOn: IsoDate | null;
};

/** Who stands where, and when it is wanted: one party cannot be buyer and seller of the same purchase (PUR-07). */
export function partiesAndDates(entry: Entry, items: number, today: IsoDate): Result<null, EntryRefusal> {
  if (entry.onBehalfOfId === entry.organisationId) return refuse("same_party_on_both_sides");
  if (entry.requestedOn !== null && entry.requestedOn < today) return refuse("wanted_in_the_past", { today });
  return items === 0 ? refuse("no_items") : ok(null);
}

/** The offering version that each item is about: a new one names it, a change or an end names the product they hold. */
export function offeringsOf(
  items: readonly EntryItem[],
  held: readonly HeldProduct[],
): Result<readonly string[], EntryRefusal> {
  const versions: string[] = [];
  for (const [index, item] of items.entries()) {
    const n = index + 1;
    if (item.action === "add") {
      if (item.offeringVersionId === null) return refuse("offering_needed", { n });
      versions.push(item.offeringVersionId);
      continue;
    }
    if (item.productId === null) return refuse("product_needed", { n });
    const product = held.find((each) => each.id === item.productId);
    if (!product?.held) return refuse("not_in_their_hands", { n });
    versions.push(product.offeringVersionId);
  }
  return ok(versions);
}
