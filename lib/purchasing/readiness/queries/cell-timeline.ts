import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { journalOf } from "@/lib/platform/journal";

/** What happened to a cell, the newest first; a computed change is told by what was found: `readiness.found_no_go`. */
export async function cellTimeline(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "readiness:read");
  const entries = await journalOf(`readiness:${id}`, 100, on);
  return entries.map((entry) => {
    const found = entry.data as { readonly state?: unknown; readonly missing?: unknown };
    if (entry.type !== "readiness.changed") return entry;
    return { ...entry, type: `readiness.found_${String(found.state)}`, data: { missing: found.missing } };
  });
}
