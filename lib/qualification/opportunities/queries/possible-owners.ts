import { and, asc, inArray, ne, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { people, personRoles } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, permissions } from "@/lib/kernel/permissions";

/** To whom this actor may give an opportunity of this owner: sellers of their own team, by name. */
export async function possibleOwners(actor: Actor, ownerId: string, on: Reader = db) {
  authorize(actor, "opportunity:read");
  const team = actor.kind === "person" ? actor.sees : [];
  if (!team.includes(ownerId) || team.length < 2) return [];
  const sells = sql`exists (select from ${personRoles} r where r.person_id = ${people.id}
    and ${inArray(sql`r.role`, [...permissions["opportunity:write"]])}
    and r.valid_from <= current_date and (r.valid_until is null or r.valid_until > current_date))`;
  return on
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(inArray(people.id, [...team]), ne(people.id, ownerId), sells))
    .orderBy(asc(people.name));
}
