import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { journalOf } from "@/lib/platform/journal";

/** What happened to a price list, the newest first. */
export async function priceListTimeline(actor: Actor, priceListId: string, on: Reader = db) {
  authorize(actor, "price:read");
  return journalOf(`price_list:${priceListId}`, 50, on);
}
