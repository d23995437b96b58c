import { and, asc, desc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, guideReads, guideVersions, handlingGuides, people } from "@/db/schema";
import { type Actor, actorId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import { journalOf } from "@/lib/platform/journal";
import { isDraft, isPublished, readGuide } from "../domain/guide";

/** One guide: the version asked for (the one in force unless given), all its versions, who read it, and what may be done. */
export async function guide(actor: Actor, id: string, n?: number, given: { readonly at?: Date } = {}, on: Reader = db) {
  authorize(actor, "readiness:read");
  if (!isId(id)) throw new NotFound("guide", id);
  const day = today(given.at ?? (await databaseNow()));
  const versions = await on
    .select({ version: guideVersions, title: handlingGuides.title, channel: channels.name, owner: people.name })
    .from(handlingGuides)
    .innerJoin(guideVersions, eq(guideVersions.guideId, handlingGuides.id))
    .leftJoin(channels, eq(channels.id, guideVersions.channelId))
    .leftJoin(people, eq(people.id, guideVersions.ownerId))
    .where(eq(handlingGuides.id, id))
    .orderBy(desc(guideVersions.n));
  const shown =
    versions.find(({ version }) => version.n === n) ??
    versions.find(({ version }) => isPublished(version.state)) ??
    versions[0];
  if (!shown) throw new NotFound("guide", id);
  const readers = await on
    .select({ id: people.id, name: people.name, readAt: guideReads.readAt })
    .from(guideReads)
    .innerJoin(people, eq(people.id, guideReads.personId))
    .where(and(eq(guideReads.guideVersionId, shown.version.id)))
    .orderBy(asc(guideReads.readAt))
    .limit(200);
  const { state, reviewOn } = shown.version;
  const write = may(actor, "readiness:write");
  const draft = versions.find(({ version }) => isDraft(version.state))?.version;
  const before = versions.find(({ version }) => version.n < shown.version.n)?.version;
  return {
    ...shown.version,
    ...{ id, versionId: shown.version.id, title: shown.title, channel: shown.channel, owner: shown.owner },
    parts: readGuide(shown.version.text),
    overdue: isPublished(state) && reviewOn !== null && reviewOn < day,
    versions: versions.map(({ version, owner }) => ({
      ...{ id: version.id, n: version.n, state: version.state, owner },
      ...{ publishedAt: version.publishedAt, endedAt: version.endedAt },
    })),
    before: before ? { n: before.n, text: before.text } : null,
    readers,
    today: day,
    timeline: await journalOf(`guide:${id}`, 50, on),
    may: {
      edit: write && isDraft(state),
      startVersion: write && !draft,
      withdraw: write && isPublished(state),
      read:
        may(actor, "readiness:acknowledge") &&
        isPublished(state) &&
        !readers.some((reader) => reader.id === actorId(actor)),
    },
    draftN: draft?.n ?? null,
  };
}

export type GuideView = Awaited<ReturnType<typeof guide>>;
