import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ImportState,
  importStates,
  type RecordKind,
  type RowChange,
  recordKinds,
  rowChanges,
} from "../../../lib/offerings/imports/domain/import-job";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { catalogs } from "./specifications";

/** How many rows of each kind mean what. */
export type ImportSummary = Partial<Record<RecordKind, Partial<Record<RowChange, number>>>>;

/** One file brought to the inventory. A file may be applied once to the same state: its hash is remembered. */
export const importJobs = pgTable(
  "import_jobs",
  {
    id: id(),
    number: text("number").notNull(),
    state: text("state").$type<ImportState>().notNull(),
    fileName: text("file_name").notNull(),
    fileHash: text("file_hash").notNull(),
    fileBytes: bigint("file_bytes", { mode: "number" }).notNull(),
    catalogSourceId: text("catalog_source_id"),
    catalogName: text("catalog_name"),
    catalogVersion: text("catalog_version"),
    catalogId: uuid("catalog_id").references(() => catalogs.id),
    summary: jsonb("summary").$type<ImportSummary>().notNull().default({}),
    problem: text("problem"),
    requestedBy: uuid("requested_by").references(() => people.id),
    appliedBy: uuid("applied_by").references(() => people.id),
    appliedAt: instant("applied_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("import_jobs_number_key").on(t.number),
    check("import_jobs_state_check", oneOf(t.state, importStates)),
    uniqueIndex("import_jobs_applying_key").on(t.catalogSourceId).where(sql`${t.state} = 'applying'`),
    index("import_jobs_file_hash_idx").on(t.fileHash),
    index("import_jobs_created_at_idx").on(t.createdAt, t.id),
  ],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** The file as it came, compressed: a failed import keeps its input. */
export const importFiles = pgTable("import_files", {
  importJobId: uuid("import_job_id")
    .primaryKey()
    .references(() => importJobs.id),
  gzip: bytea("gzip").notNull(),
});

/** How far a running import is; written beside its transaction, so that others can see it. */
export const importProgress = pgTable("import_progress", {
  importJobId: uuid("import_job_id")
    .primaryKey()
    .references(() => importJobs.id),
  step: text("step").notNull(),
  done: integer("done").notNull(),
  total: integer("total").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/**
 * The records of a file as they were read, what each means to the inventory, and what is wrong with it. The id of a row is
 * the id of the version, price, specification or category that it makes.
 */
export const importRows = pgTable(
  "import_rows",
  {
    id: id(),
    importJobId: uuid("import_job_id")
      .notNull()
      .references(() => importJobs.id),
    kind: text("kind").$type<RecordKind>().notNull(),
    position: integer("position").notNull(),
    /** Where in the file: $.productOffering[12]. */
    path: text("path").notNull(),
    sourceId: text("source_id").notNull(),
    /** The offering that a price belongs to. */
    parentSourceId: text("parent_source_id"),
    label: text("label").notNull(),
    change: text("change").$type<RowChange>().notNull(),
    hash: text("hash").notNull(),
    content: jsonb("content").notNull(),
    /** What the inventory held before, for the comparison and for undoing. */
    before: jsonb("before"),
    /** The record of the inventory that this row is about. */
    targetId: uuid("target_id"),
    /** An offering that gets a new version: it, or one of its prices, is not what it was. */
    makesVersion: boolean("makes_version").notNull().default(false),
    problems: jsonb("problems").$type<{ path: string; message: string }[]>(),
  },
  (t) => [
    check("import_rows_kind_check", oneOf(t.kind, recordKinds)),
    check("import_rows_change_check", oneOf(t.change, rowChanges)),
    index("import_rows_import_job_id_idx").on(t.importJobId, t.kind, t.change, t.position, t.id),
    index("import_rows_parent_idx").on(t.importJobId, t.parentSourceId),
  ],
);
