import { asc, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { termSets, termSetVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { isEditable } from "../domain/clause-lifecycle";
import { figuresNeeded } from "../domain/term-set";
import { termSetVersion } from "../store";
import { clauseLibrary } from "./clauses";

/** The sets of terms with their versions, the newest first. */
export async function termSetList(actor: Actor, on: Reader = db) {
  authorize(actor, "terms:read");
  const rows = await on
    .select({
      id: termSets.id,
      name: termSets.name,
      versionId: termSetVersions.id,
      number: termSetVersions.number,
      state: termSetVersions.state,
      effectiveFrom: termSetVersions.effectiveFrom,
      clauses: sql<number>`(select count(*)::int from term_set_clauses c where c.term_set_version_id = ${termSetVersions.id})`,
      agreements: sql<number>`(select count(*)::int from agreements a where a.term_set_version_id = ${termSetVersions.id})`,
    })
    .from(termSets)
    .innerJoin(termSetVersions, eq(termSetVersions.termSetId, termSets.id))
    .orderBy(asc(termSets.name), desc(termSetVersions.number))
    .limit(200);
  return { rows, may: { write: may(actor, "terms:write") } };
}

/** One version of a set with what it holds, what it could hold, and the figures its texts ask for. */
export async function termSetPage(actor: Actor, versionId: string, on: Reader = db) {
  authorize(actor, "terms:read");
  if (!isId(versionId)) throw new NotFound("term set", versionId);
  const set = await termSetVersion(on, versionId);
  const { rows } = await clauseLibrary(actor, on);
  const write = may(actor, "terms:write");
  const all = await termSetList(actor, on);
  return {
    set,
    library: rows.filter((row) => row.published.includes(0)).map(({ id, code, title }) => ({ id, code, title })),
    needed: figuresNeeded(set),
    hasDraft: all.rows.some((row) => row.id === set.termSetId && isEditable(row.state)),
    may: { arrange: write && isEditable(set.state), draftNext: write },
  };
}

export type TermSetPage = Awaited<ReturnType<typeof termSetPage>>;
