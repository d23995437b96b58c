import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings, offeringVersions, roadmapItems } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

/** What can go into a solution, by name: what is on sale, and what the roadmap promises. At most twelve. */
export async function offeringChoices(actor: Actor, search: string, on: Reader = db) {
  authorize(actor, "opportunity:read");
  const text = search.trim().toLowerCase().slice(0, 100);
  const like = `%${text.replace(/[%_\\]/g, (mark) => `\\${mark}`)}%`;
  const planned = sql`exists (select from ${roadmapItems} r where r.offering_id = offerings.id and r.state = 'planned')`;
  return on
    .select({
      offeringVersionId: offeringVersions.id,
      number: offerings.number,
      name: offerings.name,
      state: offeringVersions.state,
      n: offeringVersions.n,
    })
    .from(offerings)
    .innerJoin(offeringVersions, eq(offeringVersions.id, offerings.headVersionId))
    .where(
      and(
        eq(offeringVersions.isSellable, true),
        or(inArray(offerings.state, ["launched", "active"]), planned),
        text === "" ? undefined : sql`${offerings.searchText} like ${like}`,
      ),
    )
    .orderBy(sql`(${offerings.state} <> 'launched')`, asc(offerings.name), asc(offerings.id))
    .limit(12);
}
