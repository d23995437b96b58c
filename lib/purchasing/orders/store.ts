import { asc, eq, inArray, sql } from "drizzle-orm";
import { productOrderItems, productOrders, sites } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { isoDate } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { DeliveredProduct } from "./domain/events";
import type { Order, OrderItem } from "./domain/order";
import { isOrderFinal } from "./domain/order-lifecycle";
import type { RequestedOrder } from "./domain/received-order";

export type OrderRow = typeof productOrders.$inferSelect;
export type ItemRow = typeof productOrderItems.$inferSelect;
export type LockedOrder = { readonly order: Order; readonly row: OrderRow; readonly items: readonly ItemRow[] };

/** Locks the order, so that two changes of its items are made one after the other. */
export async function lockOrder(tx: Tx, orderId: string): Promise<LockedOrder> {
  const [row] = await tx.select().from(productOrders).where(eq(productOrders.id, orderId)).for("update");
  if (!row) throw new NotFound("order", orderId);
  const items = await tx
    .select()
    .from(productOrderItems)
    .where(eq(productOrderItems.orderId, orderId))
    .orderBy(asc(productOrderItems.n));
  return { row, items, order: toOrder(row, items) };
}

/** Locks the order that an item belongs to. */
export async function lockOrderOfItem(tx: Tx, itemId: string): Promise<LockedOrder & { readonly item: ItemRow }> {
  const [found] = await tx
    .select({ orderId: productOrderItems.orderId })
    .from(productOrderItems)
    .where(eq(productOrderItems.id, itemId));
  if (!found) throw new NotFound("order item", itemId);
  const locked = await lockOrder(tx, found.orderId);
  const item = locked.items.find((each) => each.id === itemId);
  if (!item) throw new NotFound("order item", itemId);
  return { ...locked, item };
}

export function toOrder(row: OrderRow, items: readonly ItemRow[]): Order {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    receivedOn: isoDate(row.receivedAt.toISOString().slice(0, 10)),
    items: items.map((item): OrderItem => ({ id: item.id, n: item.n, state: item.state, name: item.name })),
  };
}

type ItemChange = Partial<Pick<ItemRow, "stateReason" | "startsOn" | "serialNumber">>;

/** Saves the new state of one or more items of one order, in one statement. */
export async function saveItems(
  tx: Tx,
  ctx: Context,
  items: readonly OrderItem[],
  change: ItemChange = {},
): Promise<void> {
  const [first] = items;
  if (!first) return;
  await tx
    .update(productOrderItems)
    .set({
      state: first.state,
      stateReason: null,
      ...change,
      version: sql`${productOrderItems.version} + 1`,
      changedAt: ctx.now,
    })
    .where(
      inArray(
        productOrderItems.id,
        items.map((item) => item.id),
      ),
    );
}

/** Saves the order's state as its items tell it. */
export async function saveOrder(tx: Tx, ctx: Context, order: Order): Promise<void> {
  await tx
    .update(productOrders)
    .set({
      state: order.state,
      finishedAt: isOrderFinal(order.state) ? ctx.now : null,
      version: sql`${productOrders.version} + 1`,
      changedAt: ctx.now,
    })
    .where(eq(productOrders.id, order.id));
}

export async function insertOrder(
  tx: Tx,
  order: typeof productOrders.$inferInsert,
  items: (typeof productOrderItems.$inferInsert)[],
) {
  await tx.insert(productOrders).values(order);
  if (items.length > 0) await tx.insert(productOrderItems).values(items);
}

/** The order made from a request, if there is one already. */
export async function orderOfRequest(tx: Tx, orderRequestId: string): Promise<OrderRow | undefined> {
  const [row] = await tx.select().from(productOrders).where(eq(productOrders.orderRequestId, orderRequestId));
  return row;
}

/** Makes twins of one request wait for each other before either looks whether the order exists. */
export async function lockRequest(tx: Tx, orderRequestId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`order request ${orderRequestId}`}, 0))`);
}

export async function customerSites(tx: Tx, organisationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.select({ id: sites.id }).from(sites).where(eq(sites.organisationId, organisationId));
  return new Set(rows.map((row) => row.id));
}

/** A request as the rows of an order: names, sites and prices as they were signed. */
export const orderRow = (
  ctx: Context,
  id: string,
  number: string,
  request: RequestedOrder,
  rejection: string | null,
) => ({
  id,
  number,
  orderRequestId: request.id,
  idempotencyKey: request.idempotencyKey,
  agreementId: request.agreementId,
  agreementNumber: request.agreementNumber,
  organisationId: request.organisationId,
  ownerId: request.ownerId,
  channelId: request.channelId,
  state: rejection ? ("rejected" as const) : ("acknowledged" as const),
  stateReason: rejection,
  requestedOn: request.requestedCompletionOn ?? request.requestedStartOn,
  receivedAt: ctx.now,
  finishedAt: rejection ? ctx.now : null,
  currency: request.currency,
  oneTimeMinor: request.totals.oneTimeMinor,
  monthlyMinor: request.totals.monthlyMinor,
  createdAt: ctx.now,
  changedAt: ctx.now,
});

export const itemRows = (ctx: Context, orderId: string, request: RequestedOrder) =>
  request.items.map((item) => ({
    id: newId(),
    orderId,
    n: item.n,
    offeringVersionId: item.offeringVersionId,
    name: item.name,
    quantity: item.quantity,
    siteId: item.site?.siteId ?? null,
    siteName: item.site?.name ?? null,
    agreed: {
      currency: request.currency,
      oneTimeMinor: item.totals.oneTimeMinor,
      monthlyMinor: item.totals.monthlyMinor,
      discountBps: item.discountBps,
      termMonths: item.termMonths,
    },
    createdAt: ctx.now,
    changedAt: ctx.now,
  }));

/** An item as the product that the customer has from `startsOn`. */
export function toDelivered(
  row: OrderRow,
  item: ItemRow,
  startsOn: string,
  serialNumber: string | null,
): DeliveredProduct {
  const { currency, oneTimeMinor, monthlyMinor, discountBps, termMonths } = item.agreed;
  const price = { currency, quantity: item.quantity, discountBps };
  return {
    orderItemId: item.id,
    orderNumber: row.number,
    organisationId: row.organisationId,
    siteId: item.siteId,
    offeringVersionId: item.offeringVersionId,
    name: item.name,
    quantity: item.quantity,
    prices: [
      ...(oneTimeMinor > 0 ? [{ name: "One-time", type: "one_time", amountMinor: oneTimeMinor, ...price }] : []),
      ...(monthlyMinor > 0
        ? [
            {
              name: "Monthly",
              type: "recurring",
              amountMinor: monthlyMinor,
              periodType: "month",
              periodLength: 1,
              ...price,
            },
          ]
        : []),
    ],
    oneTimeMinor,
    monthlyMinor,
    currency,
    termMonths,
    agreementId: row.agreementId,
    agreementNumber: row.agreementNumber,
    characteristics: serialNumber ? { "Serial number": serialNumber } : {},
    startedOn: startsOn,
  };
}
