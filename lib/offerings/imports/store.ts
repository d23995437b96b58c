import { gunzipSync, gzipSync } from "node:zlib";
import { and, desc, eq, gte, ne, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { copyInto } from "@/db/copying";
import { catalogs, type ImportSummary, importFiles, importJobs, importProgress } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Context, Tx } from "@/lib/platform/command";
import { log } from "@/lib/platform/log";
import type { ComparedRow, Inventory, Known } from "./domain/comparison";
import type { ImportState } from "./domain/import-job";

/** The jobs of imports, their files and rows. What they do to the inventory is written in sets by the store of `applied`. */
export type ImportJob = typeof importJobs.$inferSelect;

export const streamOf = (id: string) => `import:${id}`;

/** Locks the job, so that of many who want to move it one does; its progress may still be written beside it. */
export async function lockImport(tx: Tx, id: string): Promise<ImportJob> {
  const [row] = await tx.select().from(importJobs).where(eq(importJobs.id, id)).for("no key update");
  if (!row) throw new NotFound("import", id);
  return row;
}

/**
 * Takes the job for the work of a check or of the change itself; undefined when another run has it. Nobody waits for it with
 * a connection in hand, so that however many start at once leave the one at work enough of them.
 */
export async function takeImport(tx: Tx, id: string): Promise<ImportJob | undefined> {
  const [row] = await tx
    .select()
    .from(importJobs)
    .where(eq(importJobs.id, id))
    .for("no key update", { skipLocked: true });
  return row;
}

export async function insertImport(
  tx: Tx,
  ctx: Context,
  row: Omit<typeof importJobs.$inferInsert, "createdAt" | "changedAt">,
  bytes: Uint8Array,
): Promise<void> {
  await tx.insert(importJobs).values({ ...row, createdAt: ctx.now, changedAt: ctx.now });
  await tx.insert(importFiles).values({ importJobId: row.id, gzip: gzipSync(bytes, { level: 1 }) });
}

export async function fileOf(on: Reader, id: string): Promise<string> {
  const [row] = await on.select().from(importFiles).where(eq(importFiles.importJobId, id));
  if (!row) throw new NotFound("file of import", id);
  return gunzipSync(row.gzip).toString("utf8");
}

export async function updateImport(
  tx: Tx,
  ctx: Context,
  id: string,
  set: Partial<Omit<typeof importJobs.$inferInsert, "id">> & { state: ImportState },
): Promise<void> {
  await tx
    .update(importJobs)
    .set({ ...set, changedAt: ctx.now, version: sql`${importJobs.version} + 1` })
    .where(eq(importJobs.id, id));
}

/**
 * How far a running import is, written on a connection of its own so that others see it before the commit. When there is
 * none to be had, the import goes on untold.
 */
export async function tellProgress(id: string, step: string, done: number, total: number): Promise<void> {
  const set = { step, done, total, changedAt: sql`now()` };
  try {
    await db
      .insert(importProgress)
      .values({ importJobId: id, ...set })
      .onConflictDoUpdate({ target: importProgress.importJobId, set });
  } catch (error) {
    log.warn({ err: error, import: id }, "progress was not told");
  }
}

/**
 * Long statements are expected here, and only here. Each is planned over rows that this transaction has just written and
 * nobody has counted, so the planner takes thousands for a handful: joins row by row are then the wrong choice.
 */
export async function allowLongStatements(tx: Tx): Promise<void> {
  await tx.execute(
    sql`select set_config('statement_timeout', '600000', true), set_config('lock_timeout', '30000', true),
      set_config('idle_in_transaction_session_timeout', '600000', true), set_config('work_mem', '64MB', true),
      set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)`,
  );
}

/** The import that applied this very file last, if one did and was not undone. */
export async function appliedBefore(on: Reader, fileHash: string, but: string): Promise<ImportJob | undefined> {
  const [row] = await on
    .select()
    .from(importJobs)
    .where(and(eq(importJobs.fileHash, fileHash), eq(importJobs.state, "applied"), ne(importJobs.id, but)))
    .orderBy(desc(importJobs.appliedAt))
    .limit(1);
  return row;
}

/** An import of the same catalogue that was applied after this one. */
export async function appliedAfter(on: Reader, job: ImportJob): Promise<ImportJob | undefined> {
  if (!job.catalogId || !job.appliedAt) return undefined;
  const [row] = await on
    .select()
    .from(importJobs)
    .where(
      and(
        eq(importJobs.catalogId, job.catalogId),
        eq(importJobs.state, "applied"),
        ne(importJobs.id, job.id),
        gte(importJobs.appliedAt, job.appliedAt),
      ),
    )
    .limit(1);
  return row;
}

/** Imports of one catalogue take turns; the first makes it. */
export async function lockCatalog(tx: Tx, ctx: Context, row: { id: string; sourceId: string; name: string }) {
  await tx
    .insert(catalogs)
    .values({ ...row, createdAt: ctx.now, changedAt: ctx.now })
    .onConflictDoNothing({ target: catalogs.sourceId });
  const [locked] = await tx.select().from(catalogs).where(eq(catalogs.sourceId, row.sourceId)).for("update");
  if (!locked) throw new NotFound("catalogue", row.sourceId);
  return locked;
}

type KnownRow = {
  source_id: string;
  id: string;
  hash: string | null;
  live: boolean;
  label: string;
  parent: string | null;
};

/** What the inventory holds of a catalogue: four statements. */
export async function inventoryOf(on: Reader, catalogSourceId: string): Promise<Inventory> {
  const of = sql`(select id from catalogs where source_id = ${catalogSourceId})`;
  const read = async (query: SQL) => {
    const { rows } = await on.execute<KnownRow>(query);
    return new Map(
      rows.map(({ source_id, id, hash, live, label, parent }): [string, Known] => [
        source_id,
        { id, hash, live, label, parent },
      ]),
    );
  };
  return {
    catalog: await read(sql`select source_id, id, source_hash as hash, true as live, name as label, null as parent
      from catalogs where source_id = ${catalogSourceId}`),
    category: await read(sql`select source_id, id, source_hash as hash, true as live, name as label, null as parent
      from categories where catalog_id = ${of} and source_id is not null`),
    specification: await read(sql`select source_id, id, source_hash as hash, name as label, null as parent,
      state not in ('retired', 'obsolete', 'rejected') as live
      from product_specifications where catalog_id = ${of} and source_id is not null`),
    offering: await read(sql`select o.source_id, o.id, v.source_hash as hash, o.name as label, null as parent,
      o.state in ('active', 'launched') as live
      from offerings o join offering_versions v on v.id = o.head_version_id
      where o.catalog_id = ${of} and o.source_id is not null`),
    price: await read(sql`select p.source_id, p.id, p.source_hash as hash, p.name as label, o.source_id as parent,
      true as live
      from offerings o join offering_prices p on p.offering_version_id = o.head_version_id
      where o.catalog_id = ${of} and o.state in ('active', 'launched') and p.source_id is not null`),
  };
}

const rowsATell = 5_000;

/** Writes the rows of a check, telling how far it is. */
export const insertRows = (
  tx: Tx,
  id: string,
  rows: readonly ComparedRow[],
  told: (done: number) => Promise<void>,
): Promise<void> =>
  copyInto(
    tx,
    "import_rows",
    [
      ...[
        "id",
        "import_job_id",
        "kind",
        "position",
        "path",
        "source_id",
        "parent_source_id",
        "label",
        "change",
        "hash",
      ],
      ...["content", "target_id", "makes_version", "problems"],
    ],
    cellsOf(id, rows, told),
  );

async function* cellsOf(id: string, rows: readonly ComparedRow[], told: (done: number) => Promise<void>) {
  for (const [at, row] of rows.entries()) {
    if (at % rowsATell === 0) await told(at);
    yield [
      ...[
        row.id,
        id,
        row.kind,
        row.position,
        row.path,
        row.sourceId,
        row.parentSourceId,
        row.label,
        row.change,
        row.hash,
      ],
      ...[
        JSON.stringify(row.content ?? null),
        row.targetId,
        row.makesVersion,
        row.problems.length > 0 ? row.problems : null,
      ],
    ];
  }
}

/** Keeps beside each changed record what the inventory says now, for the comparison on the page and for undoing. */
export async function keepBefore(tx: Tx, id: string): Promise<void> {
  const changed = sql`r.import_job_id = ${id} and r.change = 'changed'`;
  await tx.execute(sql`
    update import_rows r set before = jsonb_build_object('name', p.name, 'description', p.description, 'type', p.type,
      'amountMinor', p.amount_minor, 'currency', p.amount_currency, 'shareBps', p.share_bps, 'priority', p.priority,
      'periodType', p.period_type, 'periodLength', p.period_length, 'unit', p.unit, 'unitAmount', p.unit_amount,
      'termMonths', p.term_months)
    from offering_prices p where p.id = r.target_id and r.kind = 'price' and ${changed}`);
  await tx.execute(sql`
    update import_rows r set before = jsonb_build_object('name', s.name, 'description', s.description, 'brand', s.brand,
      'productNumber', s.product_number, 'sourceHash', s.source_hash, 'characteristics', coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'description', c.description,
          'valueType', c.value_type, 'configurable', c.configurable, 'minCardinality', c.min_cardinality,
          'maxCardinality', c.max_cardinality, 'regex', c.regex, 'valueFrom', c.value_from, 'valueTo', c.value_to,
          'unit', c.unit, 'values', c.values) order by c.position)
        from specification_characteristics c where c.specification_id = s.id), '[]'))
    from product_specifications s where s.id = r.target_id and r.kind = 'specification' and ${changed}`);
  await tx.execute(sql`
    update import_rows r set before = jsonb_build_object('name', v.name, 'description', v.description,
      'isSellable', v.is_sellable, 'isBundle', v.is_bundle,
      'specification', (select s.source_id from product_specifications s where s.id = v.specification_id),
      'category', (select c.source_id from categories c where c.id = v.category_id), 'uses', v.characteristic_uses,
      'prices', coalesce((select jsonb_agg(p.source_id order by p.position) from offering_prices p
        where p.offering_version_id = v.id), '[]'),
      'groups', coalesce((select jsonb_agg(jsonb_build_object('name', g.name, 'lower', g.lower_limit, 'upper', g.upper_limit,
        'options', (select jsonb_agg(jsonb_build_object('offeringId', o2.source_id, 'name', o2.name, 'lower', b.lower_limit,
          'defaultCount', b.default_count, 'upper', b.upper_limit) order by b.position)
          from bundle_options b join offerings o2 on o2.id = b.offering_id where b.bundle_group_id = g.id)) order by g.position)
        from bundle_groups g where g.offering_version_id = v.id), '[]'))
    from offerings o join offering_versions v on v.id = o.head_version_id
    where o.id = r.target_id and r.kind = 'offering' and ${changed}`);
}

export async function summaryOf(on: Reader, id: string): Promise<ImportSummary> {
  const { rows } = await on.execute<{ kind: keyof ImportSummary; change: string; count: number }>(
    sql`select kind, change, count(*)::int as count from import_rows where import_job_id = ${id} group by kind, change`,
  );
  const summary: Record<string, Record<string, number>> = {};
  for (const { kind, change, count } of rows) {
    const of = summary[kind] ?? {};
    of[change] = count;
    summary[kind] = of;
  }
  return summary as ImportSummary;
}
