import { aboutOrder } from "../../orders/domain/events";
import type { ReviewOutcome } from "./review";

type Purchase = { readonly id: string; readonly number: string };

export const remarked = (
  order: Purchase,
  remark: { readonly id: string; readonly text: string; readonly blocking: boolean; readonly itemId: string | null },
  item: string | null,
) => ({ ...aboutOrder(order), type: "purchase.remarked", data: { ...remark, item } });

export const remarkResolved = (order: Purchase, remarkId: string, text: string, resolution: string) => ({
  ...aboutOrder(order),
  type: "purchase.remark_resolved",
  data: { remarkId, text, resolution },
});

export const signedOff = (
  order: Purchase,
  decision: {
    readonly n: number;
    readonly revision: number;
    readonly contentHash: string;
    readonly outcome: ReviewOutcome;
    readonly note: string | null;
  },
) => ({
  ...aboutOrder(order),
  type: decision.outcome === "approved" ? "purchase.review_approved" : "purchase.review_asked_for_changes",
  data: decision,
});
