import { today } from "@/lib/kernel/period";
import { itemPrice } from "../../orders/queries/item-price";
import type { ItemRow } from "../../orders/store";
import { changed, type ItemWish } from "../domain/change";
import { changeable } from "../store";

/** The purchase as it would be with these wishes, priced again from what each item was ordered at. Nothing is stored. */
export function plannedChange(
  items: readonly ItemRow[],
  wishes: readonly ItemWish[],
  around: { readonly now: Date; readonly sites: ReadonlyMap<string, string> },
) {
  const price = (itemId: string, quantity: number) => {
    const item = items.find((each) => each.id === itemId);
    if (!item) throw new RangeError(`No item ${itemId}`);
    return itemPrice(item.pricing, quantity, item.agreed.termMonths);
  };
  return changed(items.map(changeable), wishes, { today: today(around.now), sites: around.sites, price });
}
