import { and, asc, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { importJobs, importProgress, importRows, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/id";
import { type KeysetPage, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";
import { changesSomething, type RecordKind, type RowChange } from "../domain/import-job";
import { appliedBefore } from "../store";

/** One import: its state, how far it is, what it would change, and what this actor may do with it. */
export async function importDetail(actor: Actor, id: string, on: Reader = db) {
  authorize(actor, "offering:read");
  if (!isId(id)) throw new NotFound("import", id);
  const [row] = await on
    .select({ job: importJobs, requestedBy: people.name, progress: importProgress })
    .from(importJobs)
    .leftJoin(people, eq(people.id, importJobs.requestedBy))
    .leftJoin(importProgress, eq(importProgress.importJobId, importJobs.id))
    .where(eq(importJobs.id, id));
  if (!row) throw new NotFound("import", id);
  const { job } = row;
  const before = await appliedBefore(on, job.fileHash, job.id);
  const notes = await on.$count(
    importRows,
    and(eq(importRows.importJobId, id), isNotNull(importRows.problems), ne(importRows.change, "broken")),
  );
  const imports = may(actor, "offering:import");
  return {
    ...job,
    requestedBy: row.requestedBy,
    progress: row.progress,
    notes,
    sameFile: before && { id: before.id, number: before.number, appliedAt: before.appliedAt },
    changesSomething: changesSomething(job.summary),
    may: {
      apply: imports && job.state === "checked" && changesSomething(job.summary),
      revert: imports && job.state === "applied",
    },
  };
}

/** The rows behind a figure of the summary, in the order of the file. */
export async function importRowsOf(
  actor: Actor,
  id: string,
  filter: { readonly kind?: RecordKind | undefined; readonly change?: RowChange | undefined; readonly notes?: boolean },
  page: KeysetPage,
  on: Reader = db,
) {
  authorize(actor, "offering:read");
  const key = page.after ?? page.before;
  const than = page.before ? sql`<` : sql`>`;
  const place = sql`(${importRows.kind}, ${importRows.change}, ${importRows.position}, ${importRows.id})`;
  const columns = [importRows.kind, importRows.change, importRows.position, importRows.id];
  const rows = await on
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importJobId, id),
        filter.kind ? eq(importRows.kind, filter.kind) : undefined,
        filter.change
          ? eq(importRows.change, filter.change)
          : or(inArray(importRows.change, ["added", "changed", "removed", "broken"]), isNotNull(importRows.problems)),
        filter.notes ? isNotNull(importRows.problems) : undefined,
        key ? sql`${place} ${than} (${key[0]}, ${key[1]}, ${key[2]}, ${key[3]}::uuid)` : undefined,
      ),
    )
    .orderBy(...columns.map((column) => (page.before ? sql`${column} desc` : asc(column))))
    .limit(page.size + 1);
  return slice(rows, page, (row) => [row.kind, row.change, row.position, row.id]);
}
