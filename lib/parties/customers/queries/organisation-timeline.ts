import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { journalOf } from "@/lib/platform/journal";

/** What happened to an organisation, its sites and its contacts, the newest first. */
export async function organisationTimeline(actor: Actor, organisationId: string, on: Reader = db) {
  authorize(actor, "party:read");
  return journalOf(`organisation:${organisationId}`, 50, on);
}
