import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
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
  type ApprovalFunction,
  approvalFunctions,
  type MatrixState,
  matrixStates,
  type Rates,
} from "../../../lib/approvals/policies/domain/authority";
import { type Band, type Dimension, dimensions } from "../../../lib/approvals/policies/domain/policy";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { people, positions } from "../parties";

/** What policies and matrices share: written by some, published by another, in force from an instant on. */
const versioned = () => ({
  id: id(),
  number: integer("number").notNull(),
  state: text("state").$type<MatrixState>().notNull().default("draft"),
  note: text("note").notNull(),
  /** Everybody who wrote on the draft: none of them publishes it. */
  editors: uuid("editors").array().notNull(),
  publishedBy: uuid("published_by").references(() => people.id),
  publishedAt: instant("published_at"),
  effectiveFrom: instant("effective_from"),
  version: version(),
  ...timestamps,
});

type Versioned = Record<"number" | "state" | "editors" | "publishedBy" | "publishedAt" | "effectiveFrom", AnyPgColumn>;
const versionedChecks = (name: string, t: Versioned) => [
  unique(`${name}_number_key`).on(t.number),
  check(`${name}_state_check`, oneOf(t.state, matrixStates)),
  check(`${name}_four_eyes_check`, sql`not (${t.publishedBy} = any(${t.editors}))`),
  check(
    `${name}_published_check`,
    sql`(${t.state} = 'published') = (${t.publishedBy} is not null and ${t.publishedAt} is not null and ${t.effectiveFrom} is not null)`,
  ),
  check(`${name}_effective_from_check`, sql`${t.effectiveFrom} >= ${t.publishedAt}`),
  uniqueIndex(`${name}_draft_key`).on(t.state).where(sql`${t.state} = 'draft'`),
  uniqueIndex(`${name}_effective_from_key`).on(t.effectiveFrom).where(sql`${t.state} = 'published'`),
];

/** Delegation of authority, version by version. Guards keep a published one as it is. */
export const authorityMatrices = pgTable("authority_matrices", versioned(), (t) =>
  versionedChecks("authority_matrices", t),
);

export const authorityGrants = pgTable(
  "authority_grants",
  {
    id: id(),
    matrixId: uuid("matrix_id")
      .notNull()
      .references(() => authorityMatrices.id),
    function: text("function").$type<ApprovalFunction>().notNull(),
    level: integer("level").notNull(),
    /** Named: the grant is this position's and replaces what its level would give. */
    positionId: uuid("position_id").references(() => positions.id),
    valueMinor: minor("value_minor"),
    valueCurrency: currencyColumn("value_currency").notNull(),
    discountBps: integer("discount_bps"),
    termMonths: integer("term_months"),
    clauseDeviation: integer("clause_deviation"),
  },
  (t) => [
    unique("authority_grants_matrix_id_function_level_position_id_key")
      .on(t.matrixId, t.function, t.level, t.positionId)
      .nullsNotDistinct(),
    check("authority_grants_function_check", oneOf(t.function, approvalFunctions)),
    check("authority_grants_level_check", sql`${t.level} between 1 and 5`),
    check("authority_grants_value_minor_check", sql`${t.valueMinor} >= 0`),
    check("authority_grants_discount_bps_check", sql`${t.discountBps} between 0 and 10000`),
    check("authority_grants_term_months_check", sql`${t.termMonths} >= 0`),
    check("authority_grants_clause_deviation_check", sql`${t.clauseDeviation} between 0 and 3`),
    index("authority_grants_position_id_idx").on(t.positionId),
  ],
);

/** Which deals need whom, version by version. */
export const approvalPolicies = pgTable(
  "approval_policies",
  {
    ...versioned(),
    currency: currencyColumn("currency").notNull(),
    rates: jsonb("rates").$type<Rates>().notNull(),
    bands: jsonb("bands").$type<Band[]>().notNull(),
    hoursToDecide: integer("hours_to_decide").notNull(),
    windowDays: integer("window_days").notNull(),
  },
  (t) => [
    ...versionedChecks("approval_policies", t),
    check("approval_policies_hours_to_decide_check", sql`${t.hoursToDecide} between 1 and 400`),
    check("approval_policies_window_days_check", sql`${t.windowDays} between 0 and 366`),
  ],
);

export const approvalRules = pgTable(
  "approval_rules",
  {
    id: id(),
    policyId: uuid("policy_id")
      .notNull()
      .references(() => approvalPolicies.id),
    dimension: text("dimension").$type<Dimension>().notNull(),
    above: minor("above").notNull(),
    function: text("function").$type<ApprovalFunction>().notNull(),
    level: integer("level").notNull(),
    sentence: text("sentence").notNull(),
  },
  (t) => [
    unique("approval_rules_policy_id_dimension_above_function_key").on(t.policyId, t.dimension, t.above, t.function),
    check("approval_rules_dimension_check", oneOf(t.dimension, dimensions)),
    check("approval_rules_function_check", oneOf(t.function, approvalFunctions)),
    check("approval_rules_level_check", sql`${t.level} between 1 and 5`),
    check("approval_rules_above_check", sql`${t.above} >= 0`),
  ],
);
