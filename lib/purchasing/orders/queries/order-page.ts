import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { channels, organisations, people, productOrderItems, productOrders, purchaseChanges } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { type IsoDate, today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { isPastReturn } from "../domain/order";
import { type ItemState, mayMove } from "../domain/order-lifecycle";
import { type ItemRow, type OrderRow, toOrderItem } from "../store";
import { visible } from "./visible-purchases";

export type ItemView = ItemRow & {
  /** What this actor may do with the item now: the very moves that the commands allow. */
  readonly may: { readonly [To in "start" | "hold" | "await" | "resume" | "complete" | "fail"]: boolean };
  /** Work began, or it ended: what is wanted otherwise from here on is another order. */
  readonly pastReturn: boolean;
};

export type OrderView = OrderRow & {
  readonly customer: string;
  readonly owner: string;
  readonly items: readonly ItemView[];
  /** The calendar day of the database: no item is completed later than it. */
  readonly today: IsoDate;
  readonly onBehalfOf: string | null;
  readonly channel: string | null;
  /** A change waits for approval. */
  readonly changePending: boolean;
  readonly may: { readonly [What in "start" | "complete" | "change" | "cancel" | "review"]: boolean };
};

/** One order with its items and what may be done with each. Three statements. Somebody else's order does not exist. */
export async function orderPage(actor: Actor, orderId: string, on: Reader = db): Promise<OrderView> {
  authorize(actor, "order:read");
  const behind = alias(organisations, "behind");
  if (!isId(orderId)) throw new NotFound("order", orderId);
  const [found] = await on
    .select({
      order: productOrders,
      customer: organisations.name,
      owner: people.name,
      onBehalfOf: behind.name,
      channel: channels.name,
      changePending: sql<boolean>`exists (select from ${purchaseChanges} where ${purchaseChanges.orderId} = ${productOrders.id}
        and ${purchaseChanges.state} = 'awaiting_approval')`,
    })
    .from(productOrders)
    .innerJoin(organisations, eq(organisations.id, productOrders.organisationId))
    .innerJoin(people, eq(people.id, productOrders.ownerId))
    .leftJoin(behind, eq(behind.id, productOrders.onBehalfOfId))
    .leftJoin(channels, eq(channels.id, productOrders.channelId))
    .where(and(eq(productOrders.id, orderId), visible(actor) ?? sql`true`));
  if (!found) throw new NotFound("order", orderId);
  const items = await on
    .select()
    .from(productOrderItems)
    .where(eq(productOrderItems.orderId, orderId))
    .orderBy(asc(productOrderItems.n));
  const writes = may(actor, "order:write");
  const { order, changePending, ...named } = found;
  const shown = items.map((item) => {
    const pastReturn = isPastReturn(toOrderItem(item)) || item.removed;
    return { ...item, pastReturn, may: movesOf(item.state, writes) };
  });
  const open = writes && !changePending && shown.some((item) => !item.pastReturn);
  return {
    ...order,
    ...named,
    changePending,
    today: today(await databaseNow()),
    items: shown,
    may: {
      start: writes && !changePending && items.some((item) => item.state === "acknowledged"),
      complete: writes && items.some((item) => item.state === "in_progress"),
      change: open,
      cancel: open,
      review: may(actor, "order:review"),
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
