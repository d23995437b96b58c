import type { Order, OrderItem } from "./order";

const stream = (order: Order) => `order:${order.id}`;
const subject = (order: Order) => ({ kind: "order", id: order.id, label: order.number });

/** `item.held`, `item.completed`…: what happened to one item, in the order's stream. */
export const itemMoved = (order: Order, item: OrderItem, what: string, data: Record<string, unknown> = {}) => ({
  type: `item.${what}`,
  stream: stream(order),
  subject: subject(order),
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
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly characteristics: Readonly<Record<string, string>>;
  readonly startedOn: string;
};

/** Announced: the inventory makes the product that the customer now has. */
export const itemCompleted = (order: Order, item: OrderItem, startsOn: string, product: DeliveredProduct) => ({
  type: "order.item_completed",
  stream: stream(order),
  subject: subject(order),
  data: { orderId: order.id, itemId: item.id, item: item.name, n: item.n, startsOn, product },
  announce: true,
});

/** Announced when the last item ends: `order.completed`, `order.partial`, `order.failed`, `order.cancelled`. */
export const orderEnded = (order: Order) => ({
  type: `order.${order.state}`,
  stream: stream(order),
  subject: subject(order),
  data: { orderId: order.id },
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
  stream: `order:${order.id}`,
  subject: { kind: "order", id: order.id, label: order.number },
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
