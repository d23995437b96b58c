import type { Order, OrderItem } from "./order";
import type { EndCause } from "./purchase";

/** Where everything about an order is journalled: one chain per order. */
export const aboutOrder = (order: { readonly id: string; readonly number: string }) => ({
  stream: `order:${order.id}`,
  subject: { kind: "order", id: order.id, label: order.number },
});

/** `item.held`, `item.completed`…: what happened to one item, in the order's stream. */
export const itemMoved = (order: Order, item: OrderItem, what: string, data: Record<string, unknown> = {}) => ({
  type: `item.${what}`,
  ...aboutOrder(order),
  data: { itemId: item.id, item: item.name, n: item.n, ...data },
});

/** What the customer has from now on, with all that was agreed for it: the inventory needs no other source. */
export type DeliveredProduct = {
  readonly orderItemId: string;
  readonly orderNumber: string;
  readonly organisationId: string;
  readonly siteId: string | null;
  readonly offeringVersionId: string;
  readonly name: string;
  readonly quantity: number;
  readonly prices: readonly Readonly<Record<string, string | number>>[];
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly currency: string;
  readonly termMonths: number;
  readonly agreementId: string | null;
  readonly agreementNumber: string | null;
  readonly characteristics: Readonly<Record<string, string>>;
  readonly startedOn: string;
};

/** What a completed item did to the inventory: made a product, changed or ended one, or nothing, when we bought it. */
export type Delivery = {
  readonly product: DeliveredProduct | null;
  readonly change: {
    readonly productId: string;
    readonly ends: boolean;
    readonly quantity: number;
    readonly monthlyMinor: number;
    readonly orderNumber: string;
  } | null;
};

/** Announced: the inventory makes, changes or ends the product that the customer has. */
export const itemCompleted = (order: Order, item: OrderItem, startsOn: string, delivery: Delivery) => ({
  type: "order.item_completed",
  ...aboutOrder(order),
  data: { orderId: order.id, itemId: item.id, item: item.name, n: item.n, startsOn, ...delivery },
  announce: true,
});

/** Announced when the last item ends: `order.completed`, `order.partial`, `order.failed`, `order.cancelled`. */
export const orderEnded = (order: Order) => ({
  type: `order.${order.state}`,
  ...aboutOrder(order),
  data: { orderId: order.id, itemIds: [] },
  announce: true,
});

/** Announced: the agreement that asked for the order learns whether it was accepted. */
export const orderAnswered = (
  order: {
    readonly id: string;
    readonly number: string;
    readonly orderRequestId: string;
    readonly agreementNumber: string;
  },
  items: number,
  rejection: string | null,
) => ({
  type: rejection ? "order.rejected" : "order.accepted",
  ...aboutOrder(order),
  data: {
    orderRequestId: order.orderRequestId,
    orderId: order.id,
    number: order.number,
    agreementNumber: order.agreementNumber,
    items,
    reason: rejection,
  },
  announce: true,
});

/** A purchase that was entered by hand: accepted, or kept as rejected with its reason. */
export const purchaseEntered = (
  order: { readonly id: string; readonly number: string; readonly form: string; readonly direction: string },
  items: number,
  rejection: string | null,
) => ({
  type: rejection ? "purchase.rejected" : "purchase.entered",
  ...aboutOrder(order),
  data: {
    orderId: order.id,
    number: order.number,
    form: order.form,
    direction: order.direction,
    items,
    reason: rejection,
  },
});

type CancelledOrder = {
  readonly id: string;
  readonly number: string;
  readonly orderRequestId: string | null;
  readonly agreementId: string | null;
  readonly currency: string;
};
type CancelledItem = {
  readonly id: string;
  readonly name: string;
  readonly offeringVersionId: string | null;
  readonly agreed: {
    readonly oneTimeMinor: number;
    readonly monthlyMinor: number;
    readonly termMinor: number;
    readonly termMonths: number;
  };
};

/**
 * Announced: `order.cancelled` when nothing of the order is left, else `order.item_cancelled`. The amounts are those of the
 * items named, and each item is named by one such event in its life: whoever credited the sale takes back exactly this.
 */
export function cancelled(
  order: CancelledOrder,
  items: readonly CancelledItem[],
  whole: boolean,
  why: { readonly cause: EndCause; readonly reason: string },
) {
  const sum = (of: (item: CancelledItem) => number) => items.reduce((total, item) => total + of(item), 0);
  return {
    type: whole ? "order.cancelled" : "order.item_cancelled",
    ...aboutOrder(order),
    data: {
      orderId: order.id,
      orderRequestId: order.orderRequestId,
      agreementId: order.agreementId,
      itemIds: items.map((item) => item.id),
      items: items.map((item) => item.name),
      oneTimeMinor: sum((item) => item.agreed.oneTimeMinor),
      monthlyMinor: sum((item) => item.agreed.monthlyMinor),
      termMinor: sum((item) => item.agreed.termMinor),
      lines: items.map(({ id: itemId, name, offeringVersionId, agreed: { monthlyMinor, termMinor, termMonths } }) => ({
        ...{ itemId, name, offeringVersionId, monthlyMinor, termMinor, termMonths },
      })),
      currency: order.currency,
      ...why,
    },
    announce: true,
  };
}
