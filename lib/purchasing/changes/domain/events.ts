import { sha256 } from "../../../kernel/hash";
import { aboutOrder } from "../../orders/domain/events";
import { type Amounts, differences, type PurchaseSnapshot, totalOf } from "./change";

type Purchase = {
  readonly id: string;
  readonly number: string;
  readonly orderRequestId: string | null;
  readonly agreementId: string | null;
  readonly currency: string;
};
type Change = {
  readonly id: string;
  readonly n: number;
  readonly reason: string;
  readonly before: PurchaseSnapshot;
  readonly after: PurchaseSnapshot;
};

const told = (change: Change) => ({
  changeId: change.id,
  n: change.n,
  reason: change.reason,
  differences: differences(change.before, change.after),
});

/** A change that waits for approval. */
export const changeAsked = (order: Purchase, change: Change, contentHash: string) => ({
  ...aboutOrder(order),
  type: "purchase.change_asked",
  data: { ...told(change), contentHash },
});

type Ordered = { readonly id: string; readonly offeringVersionId: string | null };

/**
 * Announced: the purchase is another one now, worth this much more or less. `lines` is what became less, item by item, so
 * that credit for it is taken back.
 */
export function changeApplied(order: Purchase, change: Change, revision: number, ordered: readonly Ordered[]) {
  const [was, is] = [totalOf(change.before.items), totalOf(change.after.items)];
  const more = (of: keyof Amounts) => is[of] - was[of];
  return {
    ...aboutOrder(order),
    type: "order.changed",
    data: {
      ...told(change),
      ...{ orderId: order.id, orderRequestId: order.orderRequestId, agreementId: order.agreementId, revision },
      lines: lessened(change, ordered),
      removedItemIds: change.after.items.filter((item) => item.removed).map((item) => item.itemId),
      oneTimeMinor: more("oneTimeMinor"),
      monthlyMinor: more("monthlyMinor"),
      termMinor: more("termMinor"),
      currency: order.currency,
    },
    announce: true,
  };
}

function lessened({ id, before, after }: Change, ordered: readonly Ordered[]) {
  return before.items.flatMap((was) => {
    const is = after.items.find((item) => item.itemId === was.itemId);
    const none = { monthlyMinor: 0, termMinor: 0 };
    const left = !is || is.removed ? none : is;
    if (was.removed || left.termMinor >= was.termMinor) return [];
    return {
      itemId: left === none ? was.itemId : partOf(id, was.itemId),
      name: was.name,
      offeringVersionId: ordered.find((item) => item.id === was.itemId)?.offeringVersionId ?? null,
      monthlyMinor: Math.max(0, was.monthlyMinor - left.monthlyMinor),
      termMinor: was.termMinor - left.termMinor,
      termMonths: was.termMonths,
    };
  });
}

/** Names the part of an item that one change took away, so that it is taken back once; a version 8 UUID made of both. */
function partOf(changeId: string, itemId: string): string {
  const hash = sha256(`${changeId} ${itemId}`);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

/** A change that came to nothing: declined by an approver, withdrawn, or overtaken by the work. */
export const changeEnded = (order: Purchase, change: Change, how: "declined" | "lapsed", outcome: string) => ({
  ...aboutOrder(order),
  type: `purchase.change_${how}`,
  data: { changeId: change.id, n: change.n, outcome },
});
