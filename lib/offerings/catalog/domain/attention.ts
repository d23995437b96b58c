/** Why an offering needs somebody: what the catalog admin opens in the morning. */
export const attentionReasons = [
  "no_price",
  "no_category",
  "draft_open",
  "child_not_on_sale",
  "specification_not_launched",
  "validity_ended",
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

export const attentionSentences: Record<AttentionReason, string> = {
  no_price: "Has no price",
  no_category: "Has no category",
  draft_open: "A draft is waiting",
  child_not_on_sale: "Bundles something that is not on sale",
  specification_not_launched: "Its specification is not launched",
  validity_ended: "Its validity has ended",
};
