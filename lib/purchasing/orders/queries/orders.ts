import { and, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { listing } from "@/db/listing";
import { channels, organisations, productOrderItems, productOrders } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import { needsAttention, type OrderState } from "../domain/order-lifecycle";
import type { Direction, EndCause, PurchaseAction, PurchaseForm } from "../domain/purchase";
import type { PurchaseFilter } from "../domain/purchase-filter";
import { matching } from "./matching-purchases";

export type ListedOrder = {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly organisationId: string;
  readonly form: PurchaseForm;
  readonly direction: Direction;
  readonly action: PurchaseAction;
  readonly channel: string | null;
  readonly agreementNumber: string | null;
  readonly state: OrderState;
  readonly endCause: EndCause | null;
  readonly needsAttention: boolean;
  readonly items: number;
  readonly completed: number;
  readonly requestedOn: string | null;
  readonly receivedAt: Date;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly currency: Currency;
};

/** Purchases in every form and direction, the newest first. One statement. */
export async function orders(
  actor: Actor,
  filter: PurchaseFilter,
  page: KeysetPage,
  on: Reader = db,
): Promise<Slice<ListedOrder>> {
  authorize(actor, "order:read");
  const [at, id] = page.after ?? page.before ?? [];
  const edge = page.after
    ? sql`(${productOrders.receivedAt}, ${productOrders.id}) < (${at}::timestamptz, ${id}::uuid)`
    : page.before
      ? sql`(${productOrders.receivedAt}, ${productOrders.id}) > (${at}::timestamptz, ${id}::uuid)`
      : undefined;
  const backwards = page.before !== undefined;
  const rows = await listed(on)
    .where(and(matching(actor, filter), edge))
    .orderBy(
      backwards ? productOrders.receivedAt : desc(productOrders.receivedAt),
      backwards ? productOrders.id : desc(productOrders.id),
    )
    .limit(page.size + 1);
  return slice(
    rows.map((row) => ({ ...row, needsAttention: needsAttention(row.state) })),
    page,
    (row) => [row.receivedAt.toISOString(), row.id],
  );
}

/** The same list without pages. */
export async function everyOrder(actor: Actor, filter: PurchaseFilter, on: Reader = db) {
  authorize(actor, "order:read");
  return listing(
    listed(on).where(matching(actor, filter)).orderBy(desc(productOrders.receivedAt), desc(productOrders.id)),
  );
}

export type FiledOrder = Omit<ListedOrder, "needsAttention">;

const listed = (on: Reader) =>
  on
    .select({
      id: productOrders.id,
      number: productOrders.number,
      customer: organisations.name,
      organisationId: productOrders.organisationId,
      form: productOrders.form,
      direction: productOrders.direction,
      action: productOrders.action,
      channel: channels.name,
      agreementNumber: productOrders.agreementNumber,
      state: productOrders.state,
      endCause: productOrders.endCause,
      requestedOn: productOrders.requestedOn,
      receivedAt: productOrders.receivedAt,
      oneTimeMinor: productOrders.oneTimeMinor,
      monthlyMinor: productOrders.monthlyMinor,
      currency: productOrders.currency,
      items: sql<number>`(select count(*)::int from ${productOrderItems} where ${productOrderItems.orderId} = ${productOrders.id} and not ${productOrderItems.removed})`,
      completed: sql<number>`(select count(*)::int from ${productOrderItems} where ${productOrderItems.orderId} = ${productOrders.id} and ${productOrderItems.state} = 'completed')`,
    })
    .from(productOrders)
    .innerJoin(organisations, eq(organisations.id, productOrders.organisationId))
    .leftJoin(channels, eq(channels.id, productOrders.channelId));

/** How many orders match, exact up to 10,000; `more` says that there are others beyond. */
export async function orderCount(
  actor: Actor,
  filter: PurchaseFilter,
  on: Reader = db,
): Promise<{ count: number; more: boolean }> {
  authorize(actor, "order:read");
  const limit = 10_000;
  const counted = on
    .select({ id: productOrders.id })
    .from(productOrders)
    .where(matching(actor, filter))
    .limit(limit + 1)
    .as("counted");
  const [row] = await on.select({ count: sql<number>`count(*)::int` }).from(counted);
  const count = row?.count ?? 0;
  return { count: Math.min(count, limit), more: count > limit };
}

/** What a customer has ordered, for the customer's page. */
export const ordersOf = async (
  actor: Actor,
  organisationId: string,
  on: Reader = db,
): Promise<readonly ListedOrder[]> => (await orders(actor, { organisationId }, { size: 50 }, on)).rows;
