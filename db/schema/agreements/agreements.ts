import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type AgreementState, agreementStates } from "../../../lib/agreements/drafting/domain/agreement-lifecycle";
import { type ClausePosition, clausePositions } from "../../../lib/agreements/drafting/domain/clause-position";
import type { LinePrice } from "../../../lib/agreements/drafting/domain/line-price";
import type { Risk } from "../../../lib/agreements/terms/domain/clause-lifecycle";
import type { IsoDate } from "../../../lib/kernel/period";
import type { Configuration } from "../../../lib/offerings/catalog/domain/configuration";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { contacts, organisations, people, sites } from "../parties";
import { clauses, clauseVersions, termSetVersions } from "./terms";

/**
 * The agreement and the content being worked on. `versionNumber` is the n of the current content: frozen as a row of
 * `agreement_versions` when `contentSha256` is set, open while it is null.
 */
export const agreements = pgTable(
  "agreements",
  {
    id: id(),
    number: text("number").notNull(),
    title: text("title").notNull(),
    opportunityId: uuid("opportunity_id").notNull(),
    opportunityNumber: text("opportunity_number").notNull(),
    /** The gate decision that let the opportunity pass. */
    decisionId: uuid("decision_id").notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    channelId: uuid("channel_id").notNull(),
    currency: currencyColumn("currency").notNull(),
    termSetVersionId: uuid("term_set_version_id")
      .notNull()
      .references(() => termSetVersions.id),
    state: text("state").$type<AgreementState>().notNull().default("draft"),
    versionNumber: integer("version_number").notNull().default(1),
    contentSha256: text("content_sha256"),
    signatoryContactId: uuid("signatory_contact_id").references(() => contacts.id),
    /** The day from which it is to apply. */
    startsOn: date("starts_on").$type<IsoDate>().notNull(),
    termMonths: integer("term_months").notNull(),
    /** Our offer can be signed up to and including this day. */
    validUntil: date("valid_until").$type<IsoDate>().notNull(),
    sendWhenApproved: boolean("send_when_approved").notNull().default(true),
    /** Sums of the current content, kept for lists and for adding up what one customer has open. */
    oneTimeMinor: minor("one_time_minor").notNull().default(0),
    monthlyMinor: minor("monthly_minor").notNull().default(0),
    totalMinor: minor("total_minor").notNull().default(0),
    maxDiscountBps: integer("max_discount_bps").notNull().default(0),
    blendedDiscountBps: integer("blended_discount_bps").notNull().default(0),
    clauseDeviation: integer("clause_deviation").$type<Risk>().notNull().default(0),
    copiedFromId: uuid("copied_from_id"),
    submittedBy: uuid("submitted_by").references(() => people.id),
    submittedAt: instant("submitted_at"),
    approvedAt: instant("approved_at"),
    sentAt: instant("sent_at"),
    executedAt: instant("executed_at"),
    /** Why it was returned, rejected, declined or withdrawn, in the words of who did it. */
    stateReason: text("state_reason"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("agreements_number_key").on(t.number),
    check("agreements_state_check", oneOf(t.state, agreementStates)),
    check("agreements_term_months_check", sql`${t.termMonths} between 1 and 120`),
    check("agreements_version_number_check", sql`${t.versionNumber} >= 1`),
    check(
      "agreements_discount_check",
      sql`${t.maxDiscountBps} between 0 and 10000 and ${t.blendedDiscountBps} between 0 and 10000`,
    ),
    check("agreements_totals_check", sql`${t.oneTimeMinor} >= 0 and ${t.monthlyMinor} >= 0 and ${t.totalMinor} >= 0`),
    check("agreements_clause_deviation_check", sql`${t.clauseDeviation} between 0 and 3`),
    check("agreements_frozen_check", sql`${t.state} in ('draft', 'withdrawn') or ${t.contentSha256} is not null`),
    index("agreements_organisation_id_idx").on(t.organisationId, t.submittedAt),
    index("agreements_opportunity_id_idx").on(t.opportunityId),
    index("agreements_owner_id_idx").on(t.ownerId, t.changedAt, t.id),
    index("agreements_changed_at_idx").on(t.changedAt, t.id),
    index("agreements_title_trgm_idx").using("gin", sql`lower(${t.title}) gin_trgm_ops`),
  ],
);

/** Content as it was submitted, append-only. `canonical` holds the exact bytes behind `contentSha256`. */
export const agreementVersions = pgTable(
  "agreement_versions",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    n: integer("n").notNull(),
    content: jsonb("content").notNull(),
    canonical: text("canonical").notNull(),
    contentSha256: text("content_sha256").notNull(),
    /** The facts that approval was asked with. */
    facts: jsonb("facts").notNull(),
    frozenBy: uuid("frozen_by")
      .notNull()
      .references(() => people.id),
    frozenAt: instant("frozen_at").notNull(),
  },
  (t) => [
    unique("agreement_versions_agreement_id_n_key").on(t.agreementId, t.n),
    index("agreement_versions_content_sha256_idx").on(t.contentSha256),
    check("agreement_versions_content_sha256_check", sql`${t.contentSha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Each clause of the current content with its position; a deviation keeps both texts, its reason and its risk. */
export const agreementClauses = pgTable(
  "agreement_clauses",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    ordinal: integer("ordinal").notNull(),
    /** Null for an added clause. */
    clauseId: uuid("clause_id").references(() => clauses.id),
    standardVersionId: uuid("standard_version_id").references(() => clauseVersions.id),
    /** The text that applies: the standard's or a fallback's; null for custom, added and removed. */
    chosenVersionId: uuid("chosen_version_id").references(() => clauseVersions.id),
    position: text("position").$type<ClausePosition>().notNull().default("standard"),
    title: text("title").notNull(),
    oldText: text("old_text"),
    newText: text("new_text"),
    reason: text("reason"),
    risk: integer("risk").$type<Risk>().notNull().default(0),
    changedBy: uuid("changed_by").references(() => people.id),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    unique("agreement_clauses_agreement_id_ordinal_key").on(t.agreementId, t.ordinal),
    uniqueIndex("agreement_clauses_agreement_id_clause_id_key").on(t.agreementId, t.clauseId),
    check("agreement_clauses_position_check", oneOf(t.position, clausePositions)),
    check(
      "agreement_clauses_risk_check",
      sql`${t.risk} between 0 and 3 and (${t.position} <> 'standard' or ${t.risk} = 0)`,
    ),
    check(
      "agreement_clauses_reason_check",
      sql`${t.position} in ('standard', 'fallback') or coalesce(length(${t.reason}), 0) > 0`,
    ),
    check("agreement_clauses_added_check", sql`(${t.position} = 'added') = (${t.clauseId} is null)`),
  ],
);

/** What is sold: a version of an offering with the prices it had, and the seller's discount on them. */
export const agreementLines = pgTable(
  "agreement_lines",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    ordinal: integer("ordinal").notNull(),
    solutionItemId: uuid("solution_item_id"),
    offeringId: uuid("offering_id").notNull(),
    offeringVersionId: uuid("offering_version_id").notNull(),
    offeringNumber: text("offering_number").notNull(),
    offeringName: text("offering_name").notNull(),
    quantity: integer("quantity").notNull(),
    termMonths: integer("term_months").notNull(),
    discountBps: integer("discount_bps").notNull().default(0),
    discountReason: text("discount_reason"),
    prices: jsonb("prices").$type<LinePrice[]>().notNull(),
    /** What was chosen of it; null for what leaves no choice. */
    configuration: jsonb("configuration").$type<Configuration>(),
    pricedAt: instant("priced_at").notNull(),
    /** For one month and one-time, all units, after the discount; `channel` before it. */
    channelOneTimeMinor: minor("channel_one_time_minor").notNull(),
    channelMonthlyMinor: minor("channel_monthly_minor").notNull(),
    channelTotalMinor: minor("channel_total_minor").notNull(),
    oneTimeMinor: minor("one_time_minor").notNull(),
    monthlyMinor: minor("monthly_minor").notNull(),
    totalMinor: minor("total_minor").notNull(),
    changedBy: uuid("changed_by").references(() => people.id),
    ...timestamps,
  },
  (t) => [
    unique("agreement_lines_agreement_id_ordinal_key").on(t.agreementId, t.ordinal),
    index("agreement_lines_offering_id_idx").on(t.offeringId),
    check("agreement_lines_quantity_check", sql`${t.quantity} between 1 and 100000`),
    check("agreement_lines_term_months_check", sql`${t.termMonths} between 1 and 120`),
    check("agreement_lines_discount_bps_check", sql`${t.discountBps} between 0 and 10000`),
    check(
      "agreement_lines_amounts_check",
      sql`${t.oneTimeMinor} between 0 and ${t.channelOneTimeMinor} and ${t.monthlyMinor} between 0 and ${t.channelMonthlyMinor} and ${t.totalMinor} between 0 and ${t.channelTotalMinor}`,
    ),
  ],
);

/** Orders that the customer may confirm with the signature, none for a framework agreement. */
export const agreementOrders = pgTable(
  "agreement_orders",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    ordinal: integer("ordinal").notNull(),
    name: text("name").notNull(),
    requestedStartOn: date("requested_start_on").$type<IsoDate>(),
    requestedCompletionOn: date("requested_completion_on").$type<IsoDate>(),
    billingContactId: uuid("billing_contact_id").references(() => contacts.id),
    note: text("note"),
    ...timestamps,
  },
  (t) => [
    unique("agreement_orders_agreement_id_ordinal_key").on(t.agreementId, t.ordinal),
    check(
      "agreement_orders_dates_check",
      sql`${t.requestedCompletionOn} is null or ${t.requestedStartOn} is null or ${t.requestedCompletionOn} >= ${t.requestedStartOn}`,
    ),
  ],
);

/** How many units of which line an order takes to which site. */
export const agreementOrderLines = pgTable(
  "agreement_order_lines",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => agreementOrders.id),
    lineId: uuid("line_id")
      .notNull()
      .references(() => agreementLines.id),
    siteId: uuid("site_id").references(() => sites.id),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    unique("agreement_order_lines_order_id_line_id_site_id_key").on(t.orderId, t.lineId, t.siteId).nullsNotDistinct(),
    index("agreement_order_lines_line_id_idx").on(t.lineId),
    check("agreement_order_lines_quantity_check", sql`${t.quantity} between 1 and 100000`),
  ],
);
