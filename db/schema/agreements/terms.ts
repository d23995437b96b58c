import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ClauseOwner,
  clauseOwners,
  type Risk,
  type TextKind,
  type TextState,
  textKinds,
  textStates,
} from "../../../lib/agreements/terms/domain/clause-lifecycle";
import type { IsoDate } from "../../../lib/kernel/period";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";

/** A clause is what stays the same while its texts change: "Liability". */
export const clauses = pgTable(
  "clauses",
  {
    id: id(),
    code: text("code").notNull(),
    title: text("title").notNull(),
    owner: text("owner").$type<ClauseOwner>().notNull(),
    language: text("language").notNull().default("en"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("clauses_code_key").on(t.code),
    check("clauses_owner_check", oneOf(t.owner, clauseOwners)),
    check("clauses_code_check", sql`${t.code} ~ '^[A-Z][A-Z0-9-]{1,19}$'`),
  ],
);

/**
 * A text of a clause: rank 0 is the standard, 1 the first fallback and so on; each rank has its own numbered versions.
 * A guard refuses any change of a published text except retiring it.
 */
export const clauseVersions = pgTable(
  "clause_versions",
  {
    id: id(),
    clauseId: uuid("clause_id")
      .notNull()
      .references(() => clauses.id),
    kind: text("kind").$type<TextKind>().notNull(),
    rank: integer("rank").notNull(),
    number: integer("number").notNull(),
    text: text("text").notNull(),
    /** In plain words, beside the clause, not binding. */
    summary: text("summary").notNull(),
    /** The customer acknowledges it on its own before signing. */
    isKeyTerm: boolean("is_key_term").notNull(),
    risk: integer("risk").$type<Risk>().notNull(),
    /** When a seller may offer this text, in words. */
    guidance: text("guidance"),
    state: text("state").$type<TextState>().notNull().default("draft"),
    sha256: text("sha256").notNull(),
    publishedBy: uuid("published_by").references(() => people.id),
    publishedAt: instant("published_at"),
    retiredAt: instant("retired_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("clause_versions_clause_id_rank_number_key").on(t.clauseId, t.rank, t.number),
    uniqueIndex("clause_versions_one_draft_key").on(t.clauseId, t.rank).where(sql`${t.state} = 'draft'`),
    uniqueIndex("clause_versions_one_published_key").on(t.clauseId, t.rank).where(sql`${t.state} = 'published'`),
    check("clause_versions_kind_check", oneOf(t.kind, textKinds)),
    check("clause_versions_state_check", oneOf(t.state, textStates)),
    check("clause_versions_rank_check", sql`(${t.kind} = 'standard') = (${t.rank} = 0) and ${t.rank} between 0 and 9`),
    check("clause_versions_risk_check", sql`${t.risk} between 0 and 3 and (${t.rank} > 0 or ${t.risk} = 0)`),
    check("clause_versions_published_check", sql`(${t.state} = 'draft') = (${t.publishedAt} is null)`),
  ],
);

export const termSets = pgTable(
  "term_sets",
  {
    id: id(),
    name: text("name").notNull(),
    language: text("language").notNull().default("en"),
    version: version(),
    ...timestamps,
  },
  (t) => [unique("term_sets_name_key").on(t.name)],
);

/** An ordered choice of published texts with its figures. Published ones never change; an agreement pins one. */
export const termSetVersions = pgTable(
  "term_set_versions",
  {
    id: id(),
    termSetId: uuid("term_set_id")
      .notNull()
      .references(() => termSets.id),
    number: integer("number").notNull(),
    state: text("state").$type<TextState>().notNull().default("draft"),
    effectiveFrom: date("effective_from").$type<IsoDate>().notNull(),
    /** Values of the merge fields that the set itself decides: {"payment_days": 30}. */
    figures: jsonb("figures").$type<Record<string, string | number>>().notNull().default({}),
    sha256: text("sha256").notNull(),
    publishedBy: uuid("published_by").references(() => people.id),
    publishedAt: instant("published_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("term_set_versions_term_set_id_number_key").on(t.termSetId, t.number),
    uniqueIndex("term_set_versions_one_draft_key").on(t.termSetId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("term_set_versions_one_published_key").on(t.termSetId).where(sql`${t.state} = 'published'`),
    check("term_set_versions_state_check", oneOf(t.state, textStates)),
    check("term_set_versions_published_check", sql`(${t.state} = 'draft') = (${t.publishedAt} is null)`),
  ],
);

/** A clause in a version of a term set. Mandatory ones cannot be removed; a dependent goes where the other goes. */
export const termSetClauses = pgTable(
  "term_set_clauses",
  {
    termSetVersionId: uuid("term_set_version_id")
      .notNull()
      .references(() => termSetVersions.id),
    clauseId: uuid("clause_id")
      .notNull()
      .references(() => clauses.id),
    clauseVersionId: uuid("clause_version_id")
      .notNull()
      .references(() => clauseVersions.id),
    ordinal: integer("ordinal").notNull(),
    isMandatory: boolean("is_mandatory").notNull(),
    dependsOnClauseId: uuid("depends_on_clause_id").references(() => clauses.id),
    /** Only for customers in these countries; empty means everywhere. */
    countries: jsonb("countries").$type<string[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ name: "term_set_clauses_pkey", columns: [t.termSetVersionId, t.clauseId] }),
    unique("term_set_clauses_ordinal_key").on(t.termSetVersionId, t.ordinal),
    check("term_set_clauses_depends_check", sql`${t.dependsOnClauseId} is distinct from ${t.clauseId}`),
    index("term_set_clauses_clause_version_id_idx").on(t.clauseVersionId),
  ],
);

/** The fallbacks that a version of a term set grants: pinned like its texts, so that a later playbook changes nothing under way. */
export const termSetFallbacks = pgTable(
  "term_set_fallbacks",
  {
    termSetVersionId: uuid("term_set_version_id")
      .notNull()
      .references(() => termSetVersions.id),
    clauseVersionId: uuid("clause_version_id")
      .notNull()
      .references(() => clauseVersions.id),
  },
  (t) => [primaryKey({ name: "term_set_fallbacks_pkey", columns: [t.termSetVersionId, t.clauseVersionId] })],
);
