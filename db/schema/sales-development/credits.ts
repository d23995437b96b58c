import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
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
import type { IsoDate } from "../../../lib/kernel/period";
import type { Quarter } from "../../../lib/kernel/quarter";
import { type Measure, measures } from "../../../lib/sales-development/compensation/domain/measure";
import { type Calculation, type CreditKind, creditKinds } from "../../../lib/sales-development/credits/domain/credit";
import type { ReversalCalculation } from "../../../lib/sales-development/credits/domain/reversal";
import { currencyColumn, id, instant, minor, oneOf } from "../../columns";
import { categories } from "../offerings/specifications";
import { people } from "../parties";
import { compensationPlanVersions } from "./compensation";

/** A quarter that has had credit. Locked, it takes no more lines: what comes later goes into the open one. */
export const creditPeriods = pgTable(
  "credit_periods",
  {
    quarter: text("quarter").$type<Quarter>().primaryKey(),
    lockedAt: instant("locked_at"),
    lockedBy: uuid("locked_by").references(() => people.id),
  },
  (t) => [
    check("credit_periods_quarter_check", sql`${t.quarter} ~ '^2[0-9]{3}-Q[1-4]$'`),
    check("credit_periods_locked_check", sql`(${t.lockedAt} is null) = (${t.lockedBy} is null)`),
  ],
);

/**
 * What a seller was credited with and what it pays, append-only, each with the calculation behind it. A cancelled order
 * makes a negative line that names its original; guards keep all of them together from exceeding it.
 */
export const creditLines = pgTable(
  "credit_lines",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<CreditKind>().notNull(),
    shareBps: integer("share_bps").notNull(),
    quarter: text("quarter")
      .$type<Quarter>()
      .notNull()
      .references(() => creditPeriods.quarter),
    /** The day of the signature, or of the cancellation. */
    creditedOn: date("credited_on").$type<IsoDate>().notNull(),
    agreementId: uuid("agreement_id").notNull(),
    agreementNumber: text("agreement_number").notNull(),
    agreementTitle: text("agreement_title").notNull(),
    organisationName: text("organisation_name").notNull(),
    currency: currencyColumn("currency").notNull(),
    /** Counts toward targets, which are in total contract value. */
    tcvMinor: minor("tcv_minor").notNull(),
    /** In the measure of the plan: what the bands run over. */
    measure: text("measure").$type<Measure>().notNull(),
    creditedMinor: minor("credited_minor").notNull(),
    commissionMinor: minor("commission_minor").notNull(),
    planVersionId: uuid("plan_version_id").references(() => compensationPlanVersions.id),
    calculation: jsonb("calculation").$type<Calculation | ReversalCalculation>().notNull(),
    originalId: uuid("original_id").references((): AnyPgColumn => creditLines.id),
    /** The cancelled item of the order. */
    cancelledItemId: uuid("cancelled_item_id"),
    at: instant("at").notNull(),
  },
  (t) => [
    uniqueIndex("credit_lines_agreement_id_person_id_kind_key")
      .on(t.agreementId, t.personId, t.kind)
      .where(sql`${t.originalId} is null`),
    unique("credit_lines_original_id_cancelled_item_id_key").on(t.originalId, t.cancelledItemId),
    check("credit_lines_kind_check", oneOf(t.kind, creditKinds)),
    check("credit_lines_measure_check", oneOf(t.measure, measures)),
    check("credit_lines_share_bps_check", sql`${t.shareBps} between 1 and 10000`),
    check(
      "credit_lines_sign_check",
      sql`case when ${t.originalId} is null
        then ${t.tcvMinor} >= 0 and ${t.creditedMinor} >= 0 and ${t.commissionMinor} >= 0
        else ${t.tcvMinor} <= 0 and ${t.creditedMinor} <= 0 and ${t.commissionMinor} <= 0 end`,
    ),
    check("credit_lines_cancelled_item_id_check", sql`(${t.originalId} is null) = (${t.cancelledItemId} is null)`),
    check("credit_lines_plan_check", sql`${t.planVersionId} is not null or ${t.commissionMinor} = 0`),
    index("credit_lines_person_id_quarter_idx").on(t.personId, t.quarter, t.creditedOn),
    index("credit_lines_quarter_idx").on(t.quarter),
    index("credit_lines_agreement_id_idx").on(t.agreementId),
  ],
);

/** What of a line's total contract value is of which product group, append-only. The parts sum to the line. */
export const creditLineParts = pgTable(
  "credit_line_parts",
  {
    id: id(),
    creditLineId: uuid("credit_line_id")
      .notNull()
      .references(() => creditLines.id),
    /** Null for an offering without a group. */
    categoryId: uuid("category_id").references(() => categories.id),
    tcvMinor: minor("tcv_minor").notNull(),
  },
  (t) => [
    unique("credit_line_parts_credit_line_id_category_id_key").on(t.creditLineId, t.categoryId).nullsNotDistinct(),
  ],
);
