import { desc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { importJobs, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type KeysetPage, slice } from "@/lib/kernel/page";
import { authorize, may } from "@/lib/kernel/permissions";

/** Imports, the newest first. */
export async function importsRecent(actor: Actor, page: KeysetPage, on: Reader = db) {
  authorize(actor, "offering:read");
  const key = page.after ?? page.before;
  const than = page.before ? sql`>` : sql`<`;
  const rows = await on
    .select({
      id: importJobs.id,
      number: importJobs.number,
      state: importJobs.state,
      fileName: importJobs.fileName,
      fileBytes: importJobs.fileBytes,
      catalogName: importJobs.catalogName,
      catalogVersion: importJobs.catalogVersion,
      summary: importJobs.summary,
      problem: importJobs.problem,
      requestedBy: people.name,
      createdAt: importJobs.createdAt,
      createdKey: sql<string>`${importJobs.createdAt}::text`,
      appliedAt: importJobs.appliedAt,
    })
    .from(importJobs)
    .leftJoin(people, eq(people.id, importJobs.requestedBy))
    .where(
      key
        ? sql`(${importJobs.createdAt}, ${importJobs.id}) ${than} (${key[0]}::timestamptz, ${key[1]}::uuid)`
        : undefined,
    )
    .orderBy(
      ...(page.before ? [importJobs.createdAt, importJobs.id] : [desc(importJobs.createdAt), desc(importJobs.id)]),
    )
    .limit(page.size + 1);
  return { ...slice(rows, page, (row) => [row.createdKey, row.id]), mayImport: may(actor, "offering:import") };
}
