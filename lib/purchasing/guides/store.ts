import { and, desc, eq, sql } from "drizzle-orm";
import { guideReads, guideVersions, handlingGuides } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { IsoDate } from "@/lib/kernel/period";
import type { Context, Tx } from "@/lib/platform/command";
import type { GuideContent } from "./inputs";

/** The only writer of handling guides, their versions and who read them. */
export type GuideRow = typeof handlingGuides.$inferSelect;
export type GuideVersionRow = typeof guideVersions.$inferSelect;

export const guideSubject = (guide: Pick<GuideRow, "id" | "title">) => ({
  kind: "guide",
  id: guide.id,
  label: guide.title,
});

export const guideEvent = (
  type: "drafted" | "corrected" | "published" | "withdrawn",
  guide: Pick<GuideRow, "id" | "title">,
  data: Readonly<Record<string, unknown>>,
) => ({
  type: `guide.${type}`,
  stream: `guide:${guide.id}`,
  subject: guideSubject(guide),
  data,
  announce: type === "published" || type === "withdrawn",
});

/** Locks the guide of a version, so that what becomes of its versions is decided one after the other. */
export async function lockVersion(tx: Tx, versionId: string): Promise<{ guide: GuideRow; row: GuideVersionRow }> {
  const [found] = await tx
    .select({ guideId: guideVersions.guideId })
    .from(guideVersions)
    .where(eq(guideVersions.id, versionId));
  if (!found) throw new NotFound("guide version", versionId);
  const guide = await lockGuide(tx, found.guideId);
  const [row] = await tx.select().from(guideVersions).where(eq(guideVersions.id, versionId));
  if (!row) throw new NotFound("guide version", versionId);
  return { guide, row };
}

export async function lockGuide(tx: Tx, id: string): Promise<GuideRow> {
  const [row] = await tx.select().from(handlingGuides).where(eq(handlingGuides.id, id)).for("update");
  if (!row) throw new NotFound("guide", id);
  return row;
}

export const versionsOf = (tx: Tx, guideId: string): Promise<GuideVersionRow[]> =>
  tx.select().from(guideVersions).where(eq(guideVersions.guideId, guideId)).orderBy(desc(guideVersions.n));

/** A guide of this name in other letters is the same; two of one name drafted at once are drafted one after the other. */
export async function guideOfTitle(tx: Tx, title: string): Promise<GuideRow | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('handling_guides'))`);
  const [row] = await tx.select().from(handlingGuides).where(sql`lower(${handlingGuides.title}) = lower(${title})`);
  return row;
}

export async function insertGuide(tx: Tx, ctx: Context, title: string): Promise<GuideRow> {
  const row = { id: newId(), title, createdAt: ctx.now, changedAt: ctx.now };
  const [made] = await tx.insert(handlingGuides).values(row).returning();
  if (!made) throw new NotFound("guide", row.id);
  return made;
}

export async function insertVersion(
  tx: Tx,
  ctx: Context,
  guideId: string,
  n: number,
  content: GuideContent,
): Promise<string> {
  const id = newId();
  await tx.insert(guideVersions).values({ id, guideId, n, ...content, createdAt: ctx.now, changedAt: ctx.now });
  return id;
}

export async function saveContent(tx: Tx, ctx: Context, row: GuideVersionRow, content: GuideContent): Promise<void> {
  await tx
    .update(guideVersions)
    .set({ ...content, version: row.version + 1, changedAt: ctx.now })
    .where(eq(guideVersions.id, row.id));
}

export async function savePublished(
  tx: Tx,
  ctx: Context,
  row: GuideVersionRow,
  given: { readonly ownerId: string; readonly reviewOn: IsoDate; readonly publishedBy: string },
): Promise<void> {
  await end(tx, ctx, row.guideId, "replaced");
  await tx
    .update(guideVersions)
    .set({ ...given, state: "published", publishedAt: ctx.now, version: row.version + 1, changedAt: ctx.now })
    .where(eq(guideVersions.id, row.id));
}

/** Takes the published version of a guide out of use. */
export async function end(tx: Tx, ctx: Context, guideId: string, state: "replaced" | "withdrawn"): Promise<void> {
  await tx
    .update(guideVersions)
    .set({ state, endedAt: ctx.now, version: sql`${guideVersions.version} + 1`, changedAt: ctx.now })
    .where(and(eq(guideVersions.guideId, guideId), eq(guideVersions.state, "published")));
}

/** Marks a version as read; false when this person had read it before. */
export async function insertRead(tx: Tx, ctx: Context, guideVersionId: string, personId: string): Promise<boolean> {
  const made = await tx
    .insert(guideReads)
    .values({ guideVersionId, personId, readAt: ctx.now })
    .onConflictDoNothing()
    .returning({ personId: guideReads.personId });
  return made.length > 0;
}

/** The version as the fields of its form say it. */
export const versionAsForm = (row: GuideVersionRow) => ({
  ...{ text: row.text, form: row.form, channelId: row.channelId },
  ...{ ownerId: row.ownerId, reviewOn: row.reviewOn },
});
