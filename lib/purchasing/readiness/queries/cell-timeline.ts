import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { journalOf } from "@/lib/platform/journal";

/** What happened to a cell, the newest first. */
export async function cellTimeline(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "readiness:read");
  return journalOf(`readiness:${id}`, 100, on);
}
