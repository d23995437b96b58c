import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { type JournalEntry, journalOf } from "@/lib/platform/journal";
import { streamOf } from "../store";

/** What happened to a specification, the newest first. */
export async function specificationHistory(actor: Actor, id: string, on: Reader = db): Promise<JournalEntry[]> {
  authorize(actor, "offering:read");
  return journalOf(streamOf(id), 50, on);
}
