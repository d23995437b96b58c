import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { organisations, people, productOrderItems, productOrders } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { type IsoDate, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { type ItemState, mayMove } from "../domain/order-lifecycle";
import type { ItemRow, OrderRow } from "../store";
import { visible } from "./visible-purchases";

export type ItemView = ItemRow & {
  /** What this actor may do with the item now: the very moves that the commands allow. */
  readonly may: { readonly [To in "start" | "hold" | "await" | "resume" | "complete" | "fail"]: boolean };
};

export type OrderView = OrderRow & {
  readonly customer: string;
  readonly owner: string;
  readonly items: readonly ItemView[];
  /** The calendar day of the database: no item is completed later than it. */
  readonly today: IsoDate;
  readonly may: { readonly start: boolean; readonly complete: boolean };
};

/** One order with its items and what may be done with each. Two statements. Somebody else's order does not exist. */
export async function orderPage(actor: Actor, orderId: string, on: Reader = db): Promise<OrderView> {
  authorize(actor, "order:read");
  if (!isId(orderId)) throw new NotFound("order", orderId);
  const [found] = await on
    .select({ order: productOrders, customer: organisations.name, owner: people.name })
    .from(productOrders)
    .innerJoin(organisations, eq(organisations.id, productOrders.organisationId))
    .innerJoin(people, eq(people.id, productOrders.ownerId))
    .where(and(eq(productOrders.id, orderId), visible(actor) ?? sql`true`));
  if (!found) throw new NotFound("order", orderId);
  const items = await on
    .select()
    .from(productOrderItems)
    .where(eq(productOrderItems.orderId, orderId))
    .orderBy(asc(productOrderItems.n));
  const writes = may(actor, "order:write");
  return {
    ...found.order,
    customer: found.customer,
    owner: found.owner,
    today: today(await databaseNow()),
    items: items.map((item) => ({ ...item, may: movesOf(item.state, writes) })),
    may: {
      start: writes && items.some((item) => item.state === "acknowledged"),
      complete: writes && items.some((item) => item.state === "in_progress"),
    },
  };
}

const movesOf = (state: ItemState, writes: boolean): ItemView["may"] => {
  const to = (target: ItemState) => writes && mayMove(state, target);
  const stopped = state === "held" || state === "pending" || state === "assessing_cancellation";
  return {
    start: state === "acknowledged" && to("in_progress"),
    resume: stopped && to("in_progress"),
    hold: to("held"),
    await: to("pending"),
    complete: to("completed"),
    fail: to("failed"),
  };
};
