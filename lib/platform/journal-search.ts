import { and, desc, eq, gte, ilike, inArray, lt, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { journalEntries } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, type Slice, slice } from "@/lib/kernel/page";
import { authorize } from "@/lib/kernel/permissions";
import type { JournalEntry } from "./journal";
import { type ChainFault, verifyStream } from "./journal";

export type JournalQuestion = {
  readonly search?: string | undefined;
  /** Types of entries that say what is searched for in the reader's words. */
  readonly types?: readonly string[] | undefined;
  /** `agreement`, `offering`: the kinds of subject. */
  readonly kinds?: readonly string[] | undefined;
  readonly actorKinds?: readonly string[] | undefined;
  readonly page: KeysetPage;
};

/** The journal of everything, the newest first. `search` looks at what happened, to what, and who did it. */
export async function journalMatching(
  actor: Actor,
  question: JournalQuestion,
  on: Reader = db,
): Promise<Slice<JournalEntry>> {
  authorize(actor, "journal:read");
  const { page, search, types = [], kinds, actorKinds } = question;
  const position = Number((page.after ?? page.before ?? [])[0]);
  const like = `%${(search ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await on
    .select()
    .from(journalEntries)
    .where(
      and(
        search
          ? or(
              ilike(journalEntries.type, like),
              types.length > 0 ? inArray(journalEntries.type, [...types]) : undefined,
              ilike(journalEntries.subjectLabel, like),
              ilike(journalEntries.actorName, like),
              eq(journalEntries.stream, search),
            )
          : undefined,
        kinds?.length ? inArray(journalEntries.subjectKind, [...kinds]) : undefined,
        actorKinds?.length ? inArray(journalEntries.actorKind, [...actorKinds]) : undefined,
        page.after ? lt(journalEntries.position, position) : undefined,
        page.before ? gte(journalEntries.position, position + 1) : undefined,
      ),
    )
    .orderBy(page.before ? sql`${journalEntries.position} asc` : desc(journalEntries.position))
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.position]);
}

/** The kinds of subject that the journal speaks of. */
export async function journalKinds(actor: Actor, on: Reader = db): Promise<string[]> {
  authorize(actor, "journal:read");
  const { rows } = await on.execute<{ kind: string }>(sql`
    with recursive kinds as (
      (select subject_kind as kind from journal_entries order by subject_kind limit 1)
      union all
      select (select subject_kind from journal_entries where subject_kind > kind order by subject_kind limit 1)
      from kinds where kind is not null
    ) select kind from kinds where kind is not null`);
  return rows.map((row) => row.kind);
}

/** Whether one chain holds, asked by somebody who may read the journal. */
export async function streamVerdict(actor: Actor, stream: string, on: Reader = db): Promise<ChainFault[]> {
  authorize(actor, "journal:read");
  return verifyStream(stream, on);
}
