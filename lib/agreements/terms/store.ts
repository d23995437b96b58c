import { and, asc, desc, eq, inArray, max } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { clauses, clauseVersions, termSetClauses, termSetFallbacks, termSets, termSetVersions } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Context, Tx } from "@/lib/platform/command";
import type { ClauseText } from "./domain/clause-text";
import type { MergeValues } from "./domain/merge-fields";
import type { SetClause, TermSetVersion } from "./domain/term-set";

/** The only writer of clauses and term sets. */
type ClauseRow = typeof clauses.$inferInsert;
type TextRow = typeof clauseVersions.$inferInsert;

export const insertClause = (tx: Tx, row: ClauseRow) => tx.insert(clauses).values(row);
export const insertText = (tx: Tx, row: TextRow) => tx.insert(clauseVersions).values(row);

/** Locks the clause, so that its texts are numbered one after the other. */
export async function lockClause(tx: Tx, id: string): Promise<typeof clauses.$inferSelect> {
  const [row] = await tx.select().from(clauses).where(eq(clauses.id, id)).for("update");
  if (!row) throw new NotFound("clause", id);
  return row;
}

export async function clauseWithCode(tx: Tx, code: string): Promise<{ id: string; title: string } | undefined> {
  const [row] = await tx.select({ id: clauses.id, title: clauses.title }).from(clauses).where(eq(clauses.code, code));
  return row;
}

/** The text and its clause, both locked. */
export async function lockText(tx: Tx, id: string): Promise<ClauseText & { title: string; code: string }> {
  const [found] = await tx
    .select({ clauseId: clauseVersions.clauseId })
    .from(clauseVersions)
    .where(eq(clauseVersions.id, id));
  if (!found) throw new NotFound("clause text", id);
  const clause = await lockClause(tx, found.clauseId);
  const [row] = await tx.select().from(clauseVersions).where(eq(clauseVersions.id, id)).for("update");
  if (!row) throw new NotFound("clause text", id);
  return { ...row, title: clause.title, code: clause.code };
}

export async function textsOfRank(tx: Tx, clauseId: string, rank: number) {
  return tx
    .select()
    .from(clauseVersions)
    .where(and(eq(clauseVersions.clauseId, clauseId), eq(clauseVersions.rank, rank)))
    .orderBy(desc(clauseVersions.number));
}

export async function saveText(tx: Tx, ctx: Context, text: ClauseText, change: Partial<TextRow>): Promise<void> {
  await tx
    .update(clauseVersions)
    .set({ ...change, version: text.version + 1, changedAt: ctx.now })
    .where(eq(clauseVersions.id, text.id));
}

export async function insertTermSet(
  tx: Tx,
  set: typeof termSets.$inferInsert,
  first: typeof termSetVersions.$inferInsert,
): Promise<void> {
  await tx.insert(termSets).values(set);
  await tx.insert(termSetVersions).values(first);
}

export const insertSetVersion = (tx: Tx, row: typeof termSetVersions.$inferInsert) =>
  tx.insert(termSetVersions).values(row);

export async function setNamed(tx: Tx, name: string): Promise<{ id: string } | undefined> {
  const [row] = await tx.select({ id: termSets.id }).from(termSets).where(eq(termSets.name, name));
  return row;
}

export async function lockTermSet(tx: Tx, id: string): Promise<typeof termSets.$inferSelect> {
  const [row] = await tx.select().from(termSets).where(eq(termSets.id, id)).for("update");
  if (!row) throw new NotFound("term set", id);
  return row;
}

export async function setVersions(tx: Tx, termSetId: string) {
  return tx
    .select()
    .from(termSetVersions)
    .where(eq(termSetVersions.termSetId, termSetId))
    .orderBy(desc(termSetVersions.number));
}

export async function lastSetNumber(tx: Tx, termSetId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(termSetVersions.number) })
    .from(termSetVersions)
    .where(eq(termSetVersions.termSetId, termSetId));
  return row?.last ?? 0;
}

/** The set is locked, then the version is read. */
export async function lockSetVersion(tx: Tx, id: string): Promise<TermSetVersion> {
  const [found] = await tx
    .select({ termSetId: termSetVersions.termSetId })
    .from(termSetVersions)
    .where(eq(termSetVersions.id, id));
  if (!found) throw new NotFound("term set", id);
  await lockTermSet(tx, found.termSetId);
  return termSetVersion(tx, id);
}

/** A version of a term set with its clauses, their texts and the fallbacks it grants. */
export async function termSetVersion(on: Reader, id: string): Promise<TermSetVersion> {
  const [row] = await on
    .select({ version: termSetVersions, name: termSets.name })
    .from(termSetVersions)
    .innerJoin(termSets, eq(termSets.id, termSetVersions.termSetId))
    .where(eq(termSetVersions.id, id));
  if (!row) throw new NotFound("term set", id);
  const { figures, ...version } = row.version;
  return { ...version, name: row.name, figures: figures as MergeValues, clauses: await setClauses(on, id) };
}

async function setClauses(on: Reader, termSetVersionId: string): Promise<SetClause[]> {
  const rows = await on
    .select({ placed: termSetClauses, title: clauses.title, text: clauseVersions.text, state: clauseVersions.state })
    .from(termSetClauses)
    .innerJoin(clauses, eq(clauses.id, termSetClauses.clauseId))
    .innerJoin(clauseVersions, eq(clauseVersions.id, termSetClauses.clauseVersionId))
    .where(eq(termSetClauses.termSetVersionId, termSetVersionId))
    .orderBy(asc(termSetClauses.ordinal));
  const granted = await on
    .select({
      clauseId: clauseVersions.clauseId,
      clauseVersionId: clauseVersions.id,
      text: clauseVersions.text,
      state: clauseVersions.state,
    })
    .from(termSetFallbacks)
    .innerJoin(clauseVersions, eq(clauseVersions.id, termSetFallbacks.clauseVersionId))
    .where(eq(termSetFallbacks.termSetVersionId, termSetVersionId))
    .orderBy(asc(clauseVersions.rank));
  return rows.map(({ placed, title, text, state }) => ({
    clauseId: placed.clauseId,
    clauseVersionId: placed.clauseVersionId,
    title,
    text,
    state,
    ordinal: placed.ordinal,
    isMandatory: placed.isMandatory,
    dependsOnClauseId: placed.dependsOnClauseId,
    countries: placed.countries,
    fallbacks: granted
      .filter((each) => each.clauseId === placed.clauseId)
      .map(({ clauseId: _, ...fallback }) => fallback),
  }));
}

/** The published texts of these clauses, standard first. */
export async function publishedTexts(tx: Tx, clauseIds: readonly string[]) {
  if (clauseIds.length === 0) return [];
  return tx
    .select({ id: clauseVersions.id, clauseId: clauseVersions.clauseId, rank: clauseVersions.rank })
    .from(clauseVersions)
    .where(and(inArray(clauseVersions.clauseId, [...clauseIds]), eq(clauseVersions.state, "published")))
    .orderBy(asc(clauseVersions.clauseId), asc(clauseVersions.rank));
}

export async function replaceSetClauses(
  tx: Tx,
  termSetVersionId: string,
  placed: readonly (typeof termSetClauses.$inferInsert)[],
  fallbackIds: readonly string[],
): Promise<void> {
  await tx.delete(termSetFallbacks).where(eq(termSetFallbacks.termSetVersionId, termSetVersionId));
  await tx.delete(termSetClauses).where(eq(termSetClauses.termSetVersionId, termSetVersionId));
  if (placed.length > 0) await tx.insert(termSetClauses).values([...placed]);
  if (fallbackIds.length > 0)
    await tx
      .insert(termSetFallbacks)
      .values(fallbackIds.map((clauseVersionId) => ({ termSetVersionId, clauseVersionId })));
}

export async function saveSetVersion(
  tx: Tx,
  ctx: Context,
  set: Pick<TermSetVersion, "id" | "version">,
  change: Partial<typeof termSetVersions.$inferInsert>,
): Promise<void> {
  await tx
    .update(termSetVersions)
    .set({ ...change, version: set.version + 1, changedAt: ctx.now })
    .where(eq(termSetVersions.id, set.id));
}

/** The version of a term set that new agreements take. */
export async function publishedVersionOf(on: Reader, termSetId: string): Promise<string | undefined> {
  const [row] = await on
    .select({ id: termSetVersions.id })
    .from(termSetVersions)
    .where(and(eq(termSetVersions.termSetId, termSetId), eq(termSetVersions.state, "published")));
  return row?.id;
}
