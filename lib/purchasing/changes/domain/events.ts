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

const about = (order: Purchase) => ({
  stream: `order:${order.id}`,
  subject: { kind: "order", id: order.id, label: order.number },
});
const told = (change: Change) => ({
  changeId: change.id,
  n: change.n,
  reason: change.reason,
  differences: differences(change.before, change.after),
});

/** A change that waits for approval. */
export const changeAsked = (order: Purchase, change: Change, contentHash: string) => ({
  ...about(order),
  type: "purchase.change_asked",
  data: { ...told(change), contentHash },
});

/** Announced: the purchase is another one now, worth this much more or less. */
export function changeApplied(order: Purchase, change: Change, revision: number) {
  const [was, is] = [totalOf(change.before.items), totalOf(change.after.items)];
  const more = (of: keyof Amounts) => is[of] - was[of];
  return {
    ...about(order),
    type: "order.changed",
    data: {
      ...told(change),
      ...{ orderId: order.id, orderRequestId: order.orderRequestId, agreementId: order.agreementId, revision },
      removedItemIds: change.after.items.filter((item) => item.removed).map((item) => item.itemId),
      oneTimeMinor: more("oneTimeMinor"),
      monthlyMinor: more("monthlyMinor"),
      termMinor: more("termMinor"),
      currency: order.currency,
    },
    announce: true,
  };
}

/** A change that came to nothing: declined by an approver, withdrawn, or overtaken by the work. */
export const changeEnded = (order: Purchase, change: Change, how: "declined" | "lapsed", outcome: string) => ({
  ...about(order),
  type: `purchase.change_${how}`,
  data: { changeId: change.id, n: change.n, outcome },
});
