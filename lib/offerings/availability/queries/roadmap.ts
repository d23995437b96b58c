import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings, people, roadmapItems } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";
import type { RoadmapState } from "../domain/roadmap";

export type RoadmapFilter = {
  readonly states?: readonly RoadmapState[] | undefined;
  readonly search?: string | undefined;
};

/** What will be sold when, the nearest first, and how often its date moved. */
export async function roadmap(actor: Actor, filter: RoadmapFilter, page: KeysetPage, on: Reader = db) {
  authorize(actor, "offering:read");
  const key = page.after ?? page.before;
  const [than, way] = page.before ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  const rows = await on
    .select({
      id: roadmapItems.id,
      title: roadmapItems.title,
      offeringId: roadmapItems.offeringId,
      offering: offerings.name,
      offeringState: offerings.state,
      targetOn: roadmapItems.targetOn,
      firstTargetOn: roadmapItems.firstTargetOn,
      slips: roadmapItems.slips,
      confidence: roadmapItems.confidence,
      state: roadmapItems.state,
      owner: people.name,
      version: roadmapItems.version,
    })
    .from(roadmapItems)
    .innerJoin(offerings, eq(offerings.id, roadmapItems.offeringId))
    .innerJoin(people, eq(people.id, roadmapItems.ownerId))
    .where(
      and(
        filter.states?.length ? inArray(roadmapItems.state, [...filter.states]) : undefined,
        filter.search
          ? sql`lower(${roadmapItems.title} || ' ' || ${offerings.name}) like ${`%${likeText(filter.search)}%`}`
          : undefined,
        key
          ? sql`(${roadmapItems.targetOn}, ${roadmapItems.id}) ${than} (${key[0]}::date, ${key[1]}::uuid)`
          : undefined,
      ),
    )
    .orderBy(sql`${roadmapItems.targetOn} ${way}, ${roadmapItems.id} ${way}`)
    .limit(page.size + 1);
  const shown: Slice<(typeof rows)[number]> = slice(rows, page, (row) => [row.targetOn, row.id]);
  return { ...shown, may: { plan: may(actor, "roadmap:write") } };
}

/** Offerings that are not sold yet and have no planned date: what a new entry can be for. */
export async function offeringsWithoutDate(actor: Actor, on: Reader = db) {
  authorize(actor, "offering:read");
  return on
    .select({ id: offerings.id, name: offerings.name, number: offerings.number, state: offerings.state })
    .from(offerings)
    .where(
      and(
        inArray(offerings.state, ["in_study", "in_design", "in_test", "active"]),
        sql`not exists (select from roadmap_items r where r.offering_id = offerings.id and r.state = 'planned')`,
      ),
    )
    .orderBy(asc(offerings.name))
    .limit(200);
}

const likeText = (text: string) => text.toLowerCase().replace(/[%_\\]/g, (mark) => `\\${mark}`);

/** For a picker: offerings that are sold or will be, by name or number. */
export async function livingOfferings(actor: Actor, search: string, on: Reader = db) {
  authorize(actor, "offering:read");
  const like = `%${likeText(search.trim())}%`;
  return on
    .select({ id: offerings.id, name: offerings.name, number: offerings.number })
    .from(offerings)
    .where(
      and(
        inArray(offerings.state, ["in_study", "in_design", "in_test", "active", "launched"]),
        search.trim() === "" ? undefined : sql`${offerings.searchText} like ${like}`,
      ),
    )
    .orderBy(asc(offerings.name), asc(offerings.id))
    .limit(12);
}
