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
