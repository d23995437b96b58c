/** A price list is written as a draft; published it never changes, only its end may be brought forward. */
export const priceListStates = ["draft", "published"] as const;
export type PriceListState = (typeof priceListStates)[number];

export const isPublished = (state: PriceListState): boolean => state === "published";

/**
 * What a price list says about a price: a share of the list price, a fixed amount, or the floor that no discount may pass.
 */
export const priceRuleKinds = ["percent_of_list", "fixed", "floor"] as const;
export type PriceRuleKind = (typeof priceRuleKinds)[number];

export const priceRuleKindNames: Record<PriceRuleKind, string> = {
  percent_of_list: "Percentage of list",
  fixed: "Fixed amount",
  floor: "Floor",
};
