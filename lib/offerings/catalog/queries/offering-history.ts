import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { type JournalEntry, journalOf } from "@/lib/platform/journal";
import { streamOf } from "../domain/events";

/** What happened to an offering, the newest first. */
export async function offeringHistory(actor: Actor, id: string, on: Reader = db): Promise<JournalEntry[]> {
  authorize(actor, "offering:read");
  if (!isId(id)) throw new NotFound("offering", id);
  const [known] = await on.select({ id: offerings.id }).from(offerings).where(eq(offerings.id, id));
  if (!known) throw new NotFound("offering", id);
  return journalOf(streamOf(id), 100, on);
}
