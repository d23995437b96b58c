import { asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { opportunities, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { visible } from "./opportunities-matching";

/** Who owns the opportunities that this person may know of: for the filter. */
export async function opportunityOwners(actor: Actor, on: Reader = db) {
  authorize(actor, "opportunity:read");
  return on
    .selectDistinct({ id: people.id, name: people.name })
    .from(opportunities)
    .innerJoin(people, eq(people.id, opportunities.ownerId))
    .where(visible(actor))
    .orderBy(asc(people.name))
    .limit(200);
}
