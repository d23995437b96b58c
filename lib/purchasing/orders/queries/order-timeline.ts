import { and, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { productOrders } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permissions";
import { type JournalEntry, journalOf } from "@/lib/platform/journal";
import { visible } from "./visible-purchases";

/** What happened to an order, the newest first. */
export async function orderTimeline(actor: Actor, orderId: string, on: Reader = db): Promise<JournalEntry[]> {
  authorize(actor, "order:read");
  const its = and(eq(productOrders.id, orderId), visible(actor));
  const [seen] = await on.select({ id: productOrders.id }).from(productOrders).where(its);
  if (!seen) throw new NotFound("order", orderId);
  return journalOf(`order:${orderId}`, 100);
}
