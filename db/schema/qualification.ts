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
import type { IsoDate } from "../../lib/kernel/period";
import { type Factor, factors } from "../../lib/qualification/assessment/domain/factor";
import type { QualificationPolicy } from "../../lib/qualification/assessment/domain/policy";
import {
  type FitClass,
  fitClasses,
  type Priority,
  priorities,
  type RequirementDomain,
  requirementDomains,
} from "../../lib/qualification/discovery/domain/requirement";
import type { MaterialFacts } from "../../lib/qualification/gates/domain/facts";
import {
  allEndReasons,
  type Ending,
  type EndReason,
  endings,
  type OpportunityState,
  type Outcome,
  opportunityStates,
  outcomes,
  type Source,
  sources,
} from "../../lib/qualification/opportunities/domain/opportunity";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../columns";
import { offerings, offeringVersions } from "./offerings/offerings";
import { contacts, organisations, people, sites } from "./parties";

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

/**
 * Something we might sell to somebody. `state` sums up what the newest row of gate_decisions says: a trigger refuses every
 * write, by whatever path, in which the two disagree.
 */
export const opportunities = pgTable(
  "opportunities",
  {
    id: id(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    needOn: date("need_on").$type<IsoDate>().notNull(),
    currency: currencyColumn("currency").notNull(),
    estimateMinor: minor("estimate_minor"),
    /** The larger of the estimate and the solution, kept for lists and the threshold. */
    valueMinor: minor("value_minor").notNull().default(0),
    source: text("source").$type<Source>(),
    state: text("state").$type<OpportunityState>().notNull().default("identified"),
    stateSince: instant("state_since").notNull(),
    wakeOn: date("wake_on").$type<IsoDate>(),
    decisionId: uuid("decision_id").references((): AnyPgColumn => gateDecisions.id),
    /** A seller waits for a manager's decision. */
    requestedBy: uuid("requested_by").references(() => people.id),
    requestedAt: instant("requested_at"),
    request: jsonb("request").$type<DecisionRequest>(),
    /** Score, kept for lists; basis points. */
    scoreLowBps: integer("score_low_bps").notNull(),
    scoreHighBps: integer("score_high_bps").notNull(),
    winBps: integer("win_bps"),
    marginMinor: minor("margin_minor"),
    pursuitCostMinor: minor("pursuit_cost_minor"),
    domainsNotApplicable: jsonb("domains_not_applicable").$type<RequirementDomain[]>().notNull().default([]),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("opportunities_number_key").on(t.number),
    check("opportunities_state_check", oneOf(t.state, opportunityStates)),
    check("opportunities_source_check", oneOf(t.source, sources)),
    check("opportunities_estimate_check", sql`${t.estimateMinor} >= 0`),
    check("opportunities_value_check", sql`${t.valueMinor} >= 0`),
    check("opportunities_wake_on_check", sql`(${t.state} = 'deferred') = (${t.wakeOn} is not null)`),
    check(
      "opportunities_decision_id_check",
      sql`${t.state} not in ('qualified', 'deferred', 'ended') or ${t.decisionId} is not null`,
    ),
    check(
      "opportunities_request_check",
      sql`(${t.requestedAt} is null) = (${t.requestedBy} is null) and (${t.requestedAt} is null) = (${t.request} is null)
        and (${t.requestedAt} is null or ${t.state} = 'qualifying')`,
    ),
    check(
      "opportunities_score_check",
      sql`${t.scoreLowBps} between 0 and ${t.scoreHighBps} and ${t.scoreHighBps} <= 10000`,
    ),
    check("opportunities_win_check", sql`${t.winBps} between 0 and 10000`),
    check("opportunities_pursuit_check", sql`${t.pursuitCostMinor} >= 0`),
    index("opportunities_owner_id_idx").on(t.ownerId, t.changedAt, t.id),
    index("opportunities_organisation_id_idx").on(t.organisationId),
    index("opportunities_state_idx").on(t.state, t.changedAt, t.id),
    index("opportunities_changed_at_idx").on(t.changedAt, t.id),
    index("opportunities_need_on_idx").on(t.needOn, t.id),
    index("opportunities_wake_on_idx").on(t.wakeOn).where(sql`${t.state} = 'deferred'`),
    index("opportunities_requested_at_idx").on(t.requestedAt, t.id).where(sql`${t.requestedAt} is not null`),
    index("opportunities_search_trgm_idx").using("gin", sql`lower(${t.number} || ' ' || ${t.name}) gin_trgm_ops`),
  ],
);

/** What a seller asked a manager to decide. */
export type DecisionRequest = {
  readonly outcome: "advance" | "defer" | "end";
  readonly wakeOn: IsoDate | null;
  readonly ending: Ending | null;
  readonly because: EndReason | null;
  readonly notes: string | null;
};

/** What would be delivered: an offering as it was when picked, and what it cost then. */
export const solutionItems = pgTable(
  "solution_items",
  {
    id: id(),
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    position: integer("position").notNull(),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    offeringVersionId: uuid("offering_version_id")
      .notNull()
      .references(() => offeringVersions.id),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull(),
    siteId: uuid("site_id").references(() => sites.id),
    /** When it differs from the opportunity's. */
    needOn: date("need_on").$type<IsoDate>(),
    oneTimeMinor: minor("one_time_minor").notNull(),
    monthlyMinor: minor("monthly_minor").notNull(),
    currency: currencyColumn("currency").notNull(),
    /** How the price came to be, in words, when a channel made it. */
    priceTrace: jsonb("price_trace").$type<readonly string[]>().notNull().default([]),
    pricedAt: instant("priced_at").notNull(),
    removedAt: instant("removed_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("solution_items_quantity_check", sql`${t.quantity} > 0`),
    check("solution_items_price_check", sql`${t.oneTimeMinor} >= 0 and ${t.monthlyMinor} >= 0`),
    index("solution_items_opportunity_id_idx").on(t.opportunityId, t.position),
    index("solution_items_offering_id_idx").on(t.offeringId).where(sql`${t.removedAt} is null`),
  ],
);

/** What the prospect said they need or expect, who said it, and which item of the solution meets it. */
export const requirements = pgTable(
  "requirements",
  {
    id: id(),
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    statement: text("statement").notNull(),
    domain: text("domain").$type<RequirementDomain>().notNull(),
    priority: text("priority").$type<Priority>().notNull(),
    fit: text("fit").$type<FitClass>().notNull().default("unknown"),
    saidBy: text("said_by"),
    contactId: uuid("contact_id").references(() => contacts.id),
    saidOn: date("said_on").$type<IsoDate>(),
    metByItemId: uuid("met_by_item_id").references(() => solutionItems.id),
    removedAt: instant("removed_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("requirements_domain_check", oneOf(t.domain, requirementDomains)),
    check("requirements_priority_check", oneOf(t.priority, priorities)),
    check("requirements_fit_check", oneOf(t.fit, fitClasses)),
    index("requirements_opportunity_id_idx").on(t.opportunityId),
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

/** What could go wrong and what it would cost. */
export const opportunityRisks = pgTable(
  "opportunity_risks",
  {
    id: id(),
    opportunityId: uuid("opportunity_id")
      .notNull()
      .references(() => opportunities.id),
    description: text("description").notNull(),
    probabilityBps: integer("probability_bps").notNull(),
    impactMinor: minor("impact_minor").notNull(),
    response: text("response"),
    removedAt: instant("removed_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("opportunity_risks_probability_check", sql`${t.probabilityBps} between 1 and 10000`),
    check("opportunity_risks_impact_check", sql`${t.impactMinor} >= 0`),
    index("opportunity_risks_opportunity_id_idx").on(t.opportunityId),
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
