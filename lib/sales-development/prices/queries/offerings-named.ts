import { asc, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { cleanLine } from "@/lib/kernel/text";

/** For pickers: offerings whose name or number has the words. */
export async function offeringsNamed(actor: Actor, text: string, on: Reader = db) {
  authorize(actor, "offering:read");
  const word = cleanLine(text)
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&");
  return on
    .select({ id: offerings.id, name: offerings.name, number: offerings.number })
    .from(offerings)
    .where(word === "" ? undefined : sql`${offerings.searchText} like ${`%${word}%`}`)
    .orderBy(asc(offerings.name), asc(offerings.id))
    .limit(20);
}
