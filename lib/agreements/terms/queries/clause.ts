import { asc, desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { clauses, clauseVersions, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { isEditable, isInUse } from "../domain/clause-lifecycle";
import { rankName } from "../domain/clause-text";
import { unknownFieldsIn } from "../domain/merge-fields";

/** A clause with every text it ever had, by rank, the newest first, and who uses what. */
export async function clause(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "terms:read");
  if (!isId(id)) throw new NotFound("clause", id);
  const [row] = await on.select().from(clauses).where(eq(clauses.id, id));
  if (!row) throw new NotFound("clause", id);
  const texts = await on
    .select({
      text: clauseVersions,
      publishedBy: people.name,
      draftsUsing: sql<number>`(select count(distinct c.agreement_id)::int from agreement_clauses c
        join agreements a on a.id = c.agreement_id
        where a.state = 'draft' and (c.standard_version_id = ${clauseVersions.id} or c.chosen_version_id = ${clauseVersions.id}))`,
    })
    .from(clauseVersions)
    .leftJoin(people, eq(people.id, clauseVersions.publishedBy))
    .where(eq(clauseVersions.clauseId, id))
    .orderBy(asc(clauseVersions.rank), desc(clauseVersions.number));
  const write = may(actor, "terms:write");
  const ranks = [...new Set(texts.map(({ text }) => text.rank))];
  return {
    row,
    texts: texts.map(({ text, publishedBy, draftsUsing }) => ({
      ...text,
      publishedBy,
      draftsUsing,
      name: rankName(text.rank),
      /** Looks like a field and is none: it is printed as it stands. */
      unknownFields: unknownFieldsIn(text.text),
      may: { change: write && isEditable(text.state), retire: write && isInUse(text.state) },
    })),
    may: {
      write,
      /** The ranks for which a new text may be drafted: those without a draft, and the next one. */
      draft: write
        ? [...ranks, ranks.length].filter(
            (rank) => !texts.some(({ text }) => text.rank === rank && isEditable(text.state)),
          )
        : [],
    },
  };
}

export type ClauseView = Awaited<ReturnType<typeof clause>>;
