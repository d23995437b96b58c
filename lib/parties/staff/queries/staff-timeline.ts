import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { journalOf } from "@/lib/platform/journal";

/** What happened to a member of staff or a position, the newest first. */
export async function staffTimeline(actor: Actor, kind: "person" | "position", id: string, on: Reader = db) {
  authorize(actor, "people:read");
  return journalOf(`${kind}:${id}`, 50, on);
}
