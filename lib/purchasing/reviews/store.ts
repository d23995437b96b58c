import { and, asc, count, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { people, productOrderItems, productOrders, purchaseRemarks, purchaseSignOffs } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import type { Context, Tx } from "@/lib/platform/command";
import { visible } from "../orders/queries/visible-purchases";

export type RemarkRow = typeof purchaseRemarks.$inferSelect;

/** Refuses to know of a purchase that this actor may not see. */
export async function assertVisible(tx: Tx, actor: Actor, orderId: string): Promise<void> {
  const [row] = await tx
    .select({ id: productOrders.id })
    .from(productOrders)
    .where(and(eq(productOrders.id, orderId), visible(actor)));
  if (!row) throw new NotFound("order", orderId);
}

/** What was said about a purchase, the oldest first, with whom and about which item. */
export const remarksOf = (on: Reader, orderId: string) =>
  on
    .select({ remark: purchaseRemarks, item: productOrderItems.name, by: people.name })
    .from(purchaseRemarks)
    .innerJoin(people, eq(people.id, purchaseRemarks.writtenBy))
    .leftJoin(productOrderItems, eq(productOrderItems.id, purchaseRemarks.itemId))
    .where(eq(purchaseRemarks.orderId, orderId))
    .orderBy(asc(purchaseRemarks.writtenAt), asc(purchaseRemarks.id));

export const insertRemark = (tx: Tx, row: typeof purchaseRemarks.$inferInsert) =>
  tx.insert(purchaseRemarks).values(row);

/** Locks the remark, so that it is resolved once. */
export async function lockRemark(tx: Tx, id: string): Promise<RemarkRow> {
  const [row] = await tx.select().from(purchaseRemarks).where(eq(purchaseRemarks.id, id)).for("update");
  if (!row) throw new NotFound("remark", id);
  return row;
}

export const resolve = (tx: Tx, ctx: Context, id: string, by: string, resolution: string) =>
  tx
    .update(purchaseRemarks)
    .set({
      resolution,
      resolvedBy: by,
      resolvedAt: ctx.now,
      changedAt: ctx.now,
      version: sql`${purchaseRemarks.version} + 1`,
    })
    .where(eq(purchaseRemarks.id, id));

export async function nextSignOffNumber(tx: Tx, orderId: string): Promise<number> {
  const [row] = await tx.select({ n: count() }).from(purchaseSignOffs).where(eq(purchaseSignOffs.orderId, orderId));
  return (row?.n ?? 0) + 1;
}

export const insertSignOff = (tx: Tx, row: typeof purchaseSignOffs.$inferInsert) =>
  tx.insert(purchaseSignOffs).values(row);

/** The decisions on a purchase, the newest first, with whom. */
export const signOffsOf = (on: Reader, orderId: string) =>
  on
    .select({ signOff: purchaseSignOffs, by: people.name })
    .from(purchaseSignOffs)
    .innerJoin(people, eq(people.id, purchaseSignOffs.signedBy))
    .where(eq(purchaseSignOffs.orderId, orderId))
    .orderBy(sql`${purchaseSignOffs.n} desc`);
