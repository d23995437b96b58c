import { and, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { organisations, productOrderItems, productOrders } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";
import { isOrderFinal, needsAttention, type OrderState, orderStates } from "../domain/order-lifecycle";

export type OrderFilter = {
  readonly search?: string | undefined;
  readonly states?: readonly OrderState[] | undefined;
  readonly organisationId?: string | undefined;
  readonly agreementId?: string | undefined;
  /** Open orders only: everything that has not ended. */
  readonly open?: boolean | undefined;
};

export type ListedOrder = {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly organisationId: string;
  readonly agreementNumber: string;
  readonly state: OrderState;
  readonly needsAttention: boolean;
  readonly items: number;
  readonly completed: number;
  readonly requestedOn: string | null;
  readonly receivedAt: Date;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly currency: Currency;
};

/** Whose orders this actor may see: all, or those of agreements owned by themselves and their people. */
export const visible = (actor: Actor): SQL | undefined =>
  may(actor, "order:read_all")
    ? undefined
    : actor.kind === "person"
      ? inArray(productOrders.ownerId, [...actor.sees])
      : sql`false`;

const openStates = orderStates.filter((state) => !isOrderFinal(state));

function matching(actor: Actor, filter: OrderFilter): SQL | undefined {
  const term = filter.search?.trim();
  return and(
    visible(actor),
    filter.states?.length ? inArray(productOrders.state, [...filter.states]) : undefined,
    filter.open ? inArray(productOrders.state, openStates) : undefined,
    filter.organisationId ? eq(productOrders.organisationId, filter.organisationId) : undefined,
    filter.agreementId ? eq(productOrders.agreementId, filter.agreementId) : undefined,
    term
      ? or(
          ilike(productOrders.number, `%${escaped(term)}%`),
          ilike(productOrders.agreementNumber, `%${escaped(term)}%`),
          sql`lower(${organisations.name}) like ${`%${escaped(term.toLowerCase())}%`}`,
        )
      : undefined,
  );
}

const escaped = (term: string) => term.replace(/[\\%_]/g, (mark) => `\\${mark}`);

/** Orders passed on by signed agreements, the newest first. One statement. */
export async function orders(
  actor: Actor,
  filter: OrderFilter,
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
  const rows = await on
    .select({
      id: productOrders.id,
      number: productOrders.number,
      customer: organisations.name,
      organisationId: productOrders.organisationId,
      agreementNumber: productOrders.agreementNumber,
      state: productOrders.state,
      requestedOn: productOrders.requestedOn,
      receivedAt: productOrders.receivedAt,
      oneTimeMinor: productOrders.oneTimeMinor,
      monthlyMinor: productOrders.monthlyMinor,
      currency: productOrders.currency,
      items: sql<number>`(select count(*)::int from ${productOrderItems} where ${productOrderItems.orderId} = ${productOrders.id})`,
      completed: sql<number>`(select count(*)::int from ${productOrderItems} where ${productOrderItems.orderId} = ${productOrders.id} and ${productOrderItems.state} = 'completed')`,
    })
    .from(productOrders)
    .innerJoin(organisations, eq(organisations.id, productOrders.organisationId))
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

/** How many orders match, exact up to 10,000; `more` says that there are others beyond. */
export async function orderCount(
  actor: Actor,
  filter: OrderFilter,
  on: Reader = db,
): Promise<{ count: number; more: boolean }> {
  authorize(actor, "order:read");
  const limit = 10_000;
  const counted = on
    .select({ id: productOrders.id })
    .from(productOrders)
    .innerJoin(organisations, eq(organisations.id, productOrders.organisationId))
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
