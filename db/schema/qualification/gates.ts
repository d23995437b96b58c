import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
  uuid,
} from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type Factor, factors } from "../../../lib/qualification/assessment/domain/factor";
import type { QualificationPolicy } from "../../../lib/qualification/assessment/domain/policy";
import type { MaterialFacts } from "../../../lib/qualification/gates/domain/facts";
import {
  allEndReasons,
  type Ending,
  type EndReason,
  endings,
  type Outcome,
  outcomes,
} from "../../../lib/qualification/opportunities/domain/opportunity";
import { id, instant, oneOf, version } from "../../columns";
import { people } from "../parties";
import { opportunities } from "./opportunities";

/** Versions of what a qualification is judged by. Append-only; the one with the highest number is in force. */
export const qualificationPolicies = pgTable(
  "qualification_policies",
  {
    id: id(),
    number: integer("number").notNull(),
    content: jsonb("content").$type<QualificationPolicy>().notNull(),
    note: text("note").notNull(),
    publishedBy: uuid("published_by").references(() => people.id),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [
    unique("qualification_policies_number_key").on(t.number),
    check("qualification_policies_number_check", sql`${t.number} > 0`),
  ],
);

/** The present finding for each factor. No row and a null value both mean unknown; earlier findings are in the journal. */
export const assessments = pgTable(
  "assessments",
  {
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    factor: text("factor").$type<Factor>().notNull(),
    value: integer("value"),
    evidence: text("evidence"),
    evidenceOn: date("evidence_on").$type<IsoDate>(),
    /** Filled from what we already knew of the customer, not by a person. */
    prefilled: boolean("prefilled").notNull().default(false),
    assessedBy: uuid("assessed_by").references(() => people.id),
    assessedAt: instant("assessed_at").notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ name: "assessments_pkey", columns: [t.opportunityId, t.factor] }),
    check("assessments_factor_check", oneOf(t.factor, factors)),
    check("assessments_value_check", sql`${t.value} between 0 and 5`),
    check("assessments_evidence_check", sql`${t.value} is null or ${t.evidenceOn} is not null`),
  ],
);

/**
 * Every decision and every re-opening, append-only: who, when, why, on what. A trigger numbers them without gaps, checks
 * the hash of the snapshot and refuses an owner's own decision above the threshold.
 */
export const gateDecisions = pgTable(
  "gate_decisions",
  {
    id: id(),
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references((): AnyPgColumn => opportunities.id),
    number: integer("number").notNull(),
    outcome: text("outcome").$type<Outcome>().notNull(),
    wakeOn: date("wake_on").$type<IsoDate>(),
    ending: text("ending").$type<Ending>(),
    because: text("because").$type<EndReason>(),
    notes: text("notes"),
    aboveThreshold: boolean("above_threshold").notNull(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    requestedBy: uuid("requested_by").references(() => people.id),
    /** Null: a deferral that woke up by itself. */
    decidedBy: uuid("decided_by").references(() => people.id),
    decidedAt: instant("decided_at").notNull(),
    policyId: uuid("policy_id")
      .notNull()
      .references(() => qualificationPolicies.id),
    snapshot: jsonb("snapshot").$type<MaterialFacts>().notNull(),
    /** The exact bytes that were hashed. */
    snapshotText: text("snapshot_text").notNull(),
    snapshotHash: text("snapshot_hash").notNull(),
  },
  (t) => [
    unique("gate_decisions_opportunity_id_number_key").on(t.opportunityId, t.number),
    check("gate_decisions_outcome_check", oneOf(t.outcome, outcomes)),
    check("gate_decisions_wake_on_check", sql`(${t.outcome} = 'defer') = (${t.wakeOn} is not null)`),
    check(
      "gate_decisions_ending_check",
      sql`(${t.outcome} = 'end') = (${t.ending} is not null) and (${t.outcome} = 'end') = (${t.because} is not null)`,
    ),
    check("gate_decisions_ending_kind_check", oneOf(t.ending, endings)),
    check("gate_decisions_because_check", oneOf(t.because, allEndReasons)),
    check("gate_decisions_notes_check", sql`${t.because} is distinct from 'other' or ${t.notes} is not null`),
    check("gate_decisions_decided_by_check", sql`${t.outcome} = 'reopen' or ${t.decidedBy} is not null`),
    check(
      "gate_decisions_four_eyes_check",
      sql`not ${t.aboveThreshold} or ${t.outcome} = 'reopen'
        or (${t.decidedBy} is distinct from ${t.ownerId} and ${t.decidedBy} is distinct from ${t.requestedBy})`,
    ),
    check(
      "gate_decisions_snapshot_hash_check",
      sql`${t.snapshotHash} = encode(sha256(convert_to(${t.snapshotText}, 'UTF8')), 'hex')`,
    ),
    index("gate_decisions_decided_at_idx").on(t.decidedAt, t.id),
  ],
);
