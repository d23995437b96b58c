import { asc, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { clauses } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { rankName } from "../domain/clause-text";

/**
 * The clause library: each clause with what is published of it and whether something is being written. The
 * subqueries name the outer table themselves: a select from one table writes its columns without it.
 */
export async function clauseLibrary(actor: Actor, on: Reader = db) {
  authorize(actor, "terms:read");
  const rows = await on
    .select({
      id: clauses.id,
      code: clauses.code,
      title: clauses.title,
      owner: clauses.owner,
      published: sql<number[]>`coalesce((select array_agg(v.rank order by v.rank) from clause_versions v
        where v.clause_id = clauses.id and v.state = 'published'), '{}')`,
      drafts: sql<number>`(select count(*)::int from clause_versions v where v.clause_id = clauses.id and v.state = 'draft')`,
      isKeyTerm: sql<boolean>`coalesce((select bool_or(v.is_key_term) from clause_versions v
        where v.clause_id = clauses.id and v.state = 'published'), false)`,
      changedAt: sql<Date>`coalesce((select max(v.changed_at) from clause_versions v where v.clause_id = clauses.id),
        ${clauses.changedAt})`.mapWith(clauses.changedAt),
    })
    .from(clauses)
    .orderBy(asc(clauses.title), asc(clauses.id))
    .limit(500);
  return {
    rows: rows.map((row) => ({ ...row, texts: row.published.map(rankName) })),
    may: { write: may(actor, "terms:write") },
  };
}
