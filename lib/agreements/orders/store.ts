import { asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { agreements, agreementVersions, orderRequests } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Context, Tx } from "@/lib/platform/command";
import type { AgreementContent } from "../drafting/domain/content";

/** The only writer of order requests. */
export type OrderRequestRow = typeof orderRequests.$inferSelect;

export const saveOrderRequests = async (tx: Tx, rows: readonly (typeof orderRequests.$inferInsert)[]) => {
  if (rows.length > 0) await tx.insert(orderRequests).values([...rows]);
};

export async function lockOrderRequest(tx: Tx, id: string) {
  const [row] = await tx
    .select({ request: orderRequests, agreement: agreements })
    .from(orderRequests)
    .innerJoin(agreements, eq(agreements.id, orderRequests.agreementId))
    .where(eq(orderRequests.id, id))
    .for("update", { of: orderRequests });
  if (!row) throw new NotFound("order request", id);
  return row;
}

export async function saveOrderRequest(
  tx: Tx,
  ctx: Context,
  id: string,
  set: Partial<
    Pick<
      OrderRequestRow,
      "state" | "productOrderId" | "rejection" | "attempts" | "lastAttemptAt" | "lastError" | "answeredAt"
    >
  >,
): Promise<void> {
  await tx
    .update(orderRequests)
    .set({ ...set, version: sql`${orderRequests.version} + 1`, changedAt: ctx.now })
    .where(eq(orderRequests.id, id));
}

/** A request with the agreement and the content it comes from. */
export async function orderRequestWithContent(on: Reader, id: string) {
  const [row] = await on
    .select({ request: orderRequests, agreement: agreements, content: agreementVersions.content })
    .from(orderRequests)
    .innerJoin(agreements, eq(agreements.id, orderRequests.agreementId))
    .innerJoin(agreementVersions, eq(agreementVersions.id, orderRequests.agreementVersionId))
    .where(eq(orderRequests.id, id));
  return row && { ...row, content: row.content as AgreementContent };
}

export const orderRequestsOf = (on: Reader, agreementId: string) =>
  on.select().from(orderRequests).where(eq(orderRequests.agreementId, agreementId)).orderBy(asc(orderRequests.orderNo));

export async function orderRequestById(id: string, on: Reader = db) {
  const [row] = await on.select().from(orderRequests).where(eq(orderRequests.id, id));
  return row;
}
