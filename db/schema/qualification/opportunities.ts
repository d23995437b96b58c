import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import type { Configuration } from "../../../lib/offerings/catalog/domain/configuration";
import {
  type FitClass,
  fitClasses,
  type Priority,
  priorities,
  type RequirementDomain,
  requirementDomains,
} from "../../../lib/qualification/discovery/domain/requirement";
import {
  type Ending,
  type EndReason,
  type OpportunityState,
  opportunityStates,
  type Source,
  sources,
} from "../../../lib/qualification/opportunities/domain/opportunity";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { offerings, offeringVersions } from "../offerings/offerings";
import { contacts, organisations, people, sites } from "../parties";
import { gateDecisions } from "./gates";

/** What a seller asked a manager to decide. */
export type DecisionRequest = {
  readonly outcome: "advance" | "defer" | "end";
  readonly wakeOn: IsoDate | null;
  readonly ending: Ending | null;
  readonly because: EndReason | null;
  readonly notes: string | null;
};

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
    /** What was chosen of it; null for what leaves no choice. */
    configuration: jsonb("configuration").$type<Configuration>(),
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
