import { and, asc, eq, inArray, isNull, lt, max, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { productOrderItems, productOrders, purchaseChanges, purchaseStages, sites } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { isoDate } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { Order, OrderItem } from "./domain/order";
import { isOrderFinal } from "./domain/order-lifecycle";
import { mainCause } from "./domain/purchase";
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
  const [change] = await tx
    .select({ id: purchaseChanges.id })
    .from(purchaseChanges)
    .where(and(eq(purchaseChanges.orderId, orderId), eq(purchaseChanges.state, "awaiting_approval")));
  return { row, items, order: toOrder(row, items, change !== undefined) };
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

export function toOrder(row: OrderRow, items: readonly ItemRow[], changePending: boolean): Order {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    receivedOn: isoDate(row.receivedAt.toISOString().slice(0, 10)),
    changePending,
    items: items.map(toOrderItem),
  };
}

export const toOrderItem = (item: ItemRow): OrderItem => ({
  id: item.id,
  n: item.n,
  state: item.state,
  name: item.name,
  begun: item.startedAt !== null,
  removed: item.removed,
  endCause: item.endCause,
});

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
      endCause: first.endCause,
      ...(first.state === "in_progress"
        ? { startedAt: sql`coalesce(${productOrderItems.startedAt}, ${ctx.now})` }
        : {}),
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

type OrderChange = Partial<Pick<OrderRow, "oneTimeMinor" | "monthlyMinor" | "requestedOn" | "revision">>;

/** Saves the order's state as its items tell it; leaving a state writes the stage that ended, for the trend. */
export async function saveOrder(
  tx: Tx,
  ctx: Context,
  order: Order,
  row: OrderRow,
  change: OrderChange = {},
): Promise<void> {
  const moved = order.state !== row.state;
  const ended = isOrderFinal(order.state);
  const started = row.startedAt ?? (order.items.some((item) => item.begun) ? ctx.now : null);
  await tx
    .update(productOrders)
    .set({
      ...change,
      state: order.state,
      ...(moved ? { stateSince: ctx.now, path: `${row.path}>${order.state}` } : {}),
      startedAt: started,
      endCause: ended && order.state !== "completed" ? mainCause(order.items) : null,
      finishedAt: ended ? ctx.now : null,
      version: sql`${productOrders.version} + 1`,
      changedAt: ctx.now,
    })
    .where(eq(productOrders.id, order.id));
  if (moved)
    await tx.insert(purchaseStages).values({
      orderId: order.id,
      n: row.path.split(">").length,
      stage: row.state,
      next: order.state,
      enteredAt: row.stateSince,
      leftAt: ctx.now,
    });
}

/** Whole days since the party's purchase before this one; null for its first. */
export async function gapSinceLast(tx: Tx, organisationId: string, now: Date): Promise<number | null> {
  const [last] = await tx
    .select({ at: max(productOrders.receivedAt) })
    .from(productOrders)
    .where(and(eq(productOrders.organisationId, organisationId), lt(productOrders.receivedAt, now)));
  return last?.at ? Math.floor((now.getTime() - last.at.getTime()) / 86_400_000) : null;
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

/** The sites of a party that are not closed, by id, with their names. */
export async function customerSites(tx: Reader, organisationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: sites.id, name: sites.name })
    .from(sites)
    .where(and(eq(sites.organisationId, organisationId), isNull(sites.closedAt)));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** How an order begins: acknowledged, or rejected with its reason. */
export const firstState = (ctx: Context, rejection: string | null) => ({
  state: rejection ? ("rejected" as const) : ("acknowledged" as const),
  path: rejection ? "rejected" : "acknowledged",
  stateSince: ctx.now,
  stateReason: rejection,
  endCause: rejection ? ("inconsistent" as const) : null,
  finishedAt: rejection ? ctx.now : null,
});

/** A request as the rows of an order: names, sites and prices as they were signed. */
export const orderRow = (
  ctx: Context,
  id: string,
  number: string,
  request: RequestedOrder,
  rejection: string | null,
  gapDays: number | null,
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
  gapDays,
  ...firstState(ctx, rejection),
  requestedOn: request.requestedCompletionOn ?? request.requestedStartOn,
  receivedAt: ctx.now,
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
      termMinor: item.totals.termMinor,
      discountBps: item.discountBps,
      termMonths: item.termMonths,
    },
    characteristics: [...item.characteristics],
    pricing: { source: "agreement" as const, ...item.line },
    requestedOn: request.requestedCompletionOn ?? request.requestedStartOn,
    createdAt: ctx.now,
    changedAt: ctx.now,
  }));
