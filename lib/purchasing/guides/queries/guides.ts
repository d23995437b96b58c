import { and, asc, count, eq, exists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { channels, guideReads, guideVersions, handlingGuides, people } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { isPublished } from "../domain/guide";

/** Every handling guide with the version in force, or else its newest: for whom, whose, and when it is read again. */
export async function guides(actor: Actor, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "readiness:read");
  const day = today(given.at ?? (await databaseNow()));
  const newer = alias(guideVersions, "newer");
  const rank = sql`(case ${newer.state} when 'published' then 1 else 0 end, ${newer.n})`;
  const shown = on
    .select({ id: newer.id })
    .from(newer)
    .where(eq(newer.guideId, handlingGuides.id))
    .orderBy(sql`${rank} desc`)
    .limit(1);
  const reads = on.select({ count: count() }).from(guideReads).where(eq(guideReads.guideVersionId, guideVersions.id));
  const mine = on
    .select({ one: sql`1` })
    .from(guideReads)
    .where(and(eq(guideReads.guideVersionId, guideVersions.id), sql`${guideReads.personId} = ${actorId(actor)}::uuid`));
  const rows = await on
    .select({
      ...{ id: handlingGuides.id, title: handlingGuides.title, n: guideVersions.n, state: guideVersions.state },
      ...{ form: guideVersions.form, channel: channels.name, owner: people.name, reviewOn: guideVersions.reviewOn },
      readers: sql<number>`(${reads})::int`,
      read: sql<boolean>`${exists(mine)}`,
    })
    .from(handlingGuides)
    .innerJoin(guideVersions, eq(guideVersions.id, sql`(${shown})`))
    .leftJoin(channels, eq(channels.id, guideVersions.channelId))
    .leftJoin(people, eq(people.id, guideVersions.ownerId))
    .orderBy(asc(handlingGuides.title))
    .limit(500);
  return {
    rows: rows.map((row) => ({
      ...row,
      overdue: isPublished(row.state) && row.reviewOn !== null && row.reviewOn < day,
    })),
    may: { write: may(actor, "readiness:write") },
  };
}

export type GuideListed = Awaited<ReturnType<typeof guides>>["rows"][number];
