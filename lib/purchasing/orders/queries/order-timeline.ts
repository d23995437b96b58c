import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { type JournalEntry, journalOf } from "@/lib/platform/journal";

/** What happened to an order, the newest first. For an order that `orderPage` has shown to this actor. */
export async function orderTimeline(actor: Actor, orderId: string): Promise<JournalEntry[]> {
  authorize(actor, "order:read");
  return journalOf(`order:${orderId}`, 100);
}
