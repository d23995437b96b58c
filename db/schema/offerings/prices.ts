import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type PeriodType, type PriceType, periodTypes, priceTypes } from "../../../lib/offerings/catalog/domain/price";
import { currencyColumn, id, minor, oneOf } from "../../columns";
import { offerings, offeringVersions } from "./offerings";

/**
 * Prices of one version. A charge has an amount; a discount or allowance has a share in basis points or an amount, and a
 * priority: the lower is taken first.
 */
export const offeringPrices = pgTable(
  "offering_prices",
  {
    id: id(),
    offeringVersionId: uuid("offering_version_id")
      .notNull()
      .references(() => offeringVersions.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    description: text("description"),
    type: text("type").$type<PriceType>().notNull(),
    amountMinor: minor("amount_minor"),
    amountCurrency: currencyColumn("amount_currency"),
    shareBps: integer("share_bps"),
    priority: integer("priority").notNull().default(0),
    periodType: text("period_type").$type<PeriodType>(),
    periodLength: integer("period_length"),
    unit: text("unit").notNull().default("each"),
    unitAmount: integer("unit_amount").notNull().default(1),
    /** The price applies when this many months are agreed. */
    termMonths: integer("term_months"),
    sourceId: text("source_id"),
    sourceHash: text("source_hash"),
  },
  (t) => [
    unique("offering_prices_offering_version_id_position_key").on(t.offeringVersionId, t.position),
    check("offering_prices_type_check", oneOf(t.type, priceTypes)),
    check("offering_prices_amount_check", sql`(${t.amountMinor} is null) = (${t.amountCurrency} is null)`),
    check("offering_prices_amount_minor_check", sql`${t.amountMinor} >= 0`),
    check("offering_prices_share_bps_check", sql`${t.shareBps} between 1 and 10000`),
    check(
      "offering_prices_shape_check",
      sql`case when ${t.type} in ('one_time', 'recurring') then ${t.amountMinor} is not null and ${t.shareBps} is null
        else (${t.amountMinor} is null) <> (${t.shareBps} is null) end`,
    ),
    check(
      "offering_prices_period_check",
      sql`(${t.type} <> 'recurring' or ${t.periodType} is not null) and (${t.type} <> 'one_time' or ${t.periodType} is null)
        and (${t.periodType} is null) = (${t.periodLength} is null)`,
    ),
    check("offering_prices_period_type_check", oneOf(t.periodType, periodTypes)),
    check("offering_prices_period_length_check", sql`${t.periodLength} between 1 and 120`),
    check("offering_prices_term_months_check", sql`${t.termMonths} between 1 and 240`),
    check("offering_prices_unit_amount_check", sql`${t.unitAmount} > 0`),
  ],
);

/** Terms that a customer may choose: 12, 24, 36 months. */
export const offeringTerms = pgTable(
  "offering_terms",
  {
    id: id(),
    offeringVersionId: uuid("offering_version_id")
      .notNull()
      .references(() => offeringVersions.id),
    name: text("name").notNull(),
    months: integer("months").notNull(),
  },
  (t) => [
    unique("offering_terms_offering_version_id_name_key").on(t.offeringVersionId, t.name),
    check("offering_terms_months_check", sql`${t.months} between 0 and 240`),
  ],
);

/** A customer picks at least `lowerLimit` and at most `upperLimit` of the group's options. */
export const bundleGroups = pgTable(
  "bundle_groups",
  {
    id: id(),
    offeringVersionId: uuid("offering_version_id")
      .notNull()
      .references(() => offeringVersions.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    lowerLimit: integer("lower_limit").notNull(),
    upperLimit: integer("upper_limit").notNull(),
    sourceId: text("source_id"),
  },
  (t) => [
    unique("bundle_groups_offering_version_id_name_key").on(t.offeringVersionId, t.name),
    check("bundle_groups_limit_check", sql`${t.lowerLimit} >= 0 and ${t.upperLimit} >= greatest(${t.lowerLimit}, 1)`),
  ],
);

/** A child offering that may be picked. The same child appears once in a bundle. */
export const bundleOptions = pgTable(
  "bundle_options",
  {
    id: id(),
    bundleGroupId: uuid("bundle_group_id")
      .notNull()
      .references(() => bundleGroups.id),
    offeringVersionId: uuid("offering_version_id")
      .notNull()
      .references(() => offeringVersions.id),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    position: integer("position").notNull(),
    lowerLimit: integer("lower_limit").notNull().default(0),
    defaultCount: integer("default_count").notNull().default(0),
    upperLimit: integer("upper_limit").notNull().default(1),
  },
  (t) => [
    unique("bundle_options_offering_version_id_offering_id_key").on(t.offeringVersionId, t.offeringId),
    index("bundle_options_bundle_group_id_idx").on(t.bundleGroupId),
    index("bundle_options_offering_id_idx").on(t.offeringId),
    check(
      "bundle_options_limit_check",
      sql`${t.lowerLimit} >= 0 and ${t.upperLimit} >= greatest(${t.lowerLimit}, 1)
        and ${t.defaultCount} between ${t.lowerLimit} and ${t.upperLimit}`,
    ),
  ],
);
