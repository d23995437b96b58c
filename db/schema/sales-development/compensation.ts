import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type Measure, measures } from "../../../lib/sales-development/compensation/domain/measure";
import { type PlanState, planStates } from "../../../lib/sales-development/compensation/domain/plan";
import {
  type TierMode,
  type TierUnit,
  tierModes,
  tierUnits,
} from "../../../lib/sales-development/compensation/domain/tiers";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";

/** What sellers are paid by. What it says lives in its versions. */
export const compensationPlans = pgTable(
  "compensation_plans",
  {
    id: id(),
    name: text("name").notNull(),
    currency: currencyColumn("currency").notNull(),
    version: version(),
    ...timestamps,
  },
  (t) => [unique("compensation_plans_name_key").on(t.name)],
);

/** One version: a draft, or in force from a day on until the next begins. Guards keep a published one as it is. */
export const compensationPlanVersions = pgTable(
  "compensation_plan_versions",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => compensationPlans.id),
    n: integer("n").notNull(),
    state: text("state").$type<PlanState>().notNull().default("draft"),
    note: text("note").notNull(),
    measure: text("measure").$type<Measure>().notNull(),
    mode: text("mode").$type<TierMode>().notNull(),
    unit: text("unit").$type<TierUnit>().notNull(),
    /** For a year. */
    quotaMinor: minor("quota_minor").notNull(),
    oteMinor: minor("ote_minor").notNull(),
    baseSalaryMinor: minor("base_salary_minor").notNull(),
    /** Of a quarter's quota, below which nothing is paid. */
    thresholdBps: integer("threshold_bps"),
    /** The most that a quarter pays. */
    capMinor: minor("cap_minor"),
    validFrom: date("valid_from").$type<IsoDate>(),
    publishedBy: uuid("published_by").references(() => people.id),
    publishedAt: instant("published_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("compensation_plan_versions_plan_id_n_key").on(t.planId, t.n),
    uniqueIndex("compensation_plan_versions_draft_key").on(t.planId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("compensation_plan_versions_plan_id_valid_from_key").on(t.planId, t.validFrom),
    check("compensation_plan_versions_state_check", oneOf(t.state, planStates)),
    check("compensation_plan_versions_measure_check", oneOf(t.measure, measures)),
    check("compensation_plan_versions_mode_check", oneOf(t.mode, tierModes)),
    check("compensation_plan_versions_unit_check", oneOf(t.unit, tierUnits)),
    check(
      "compensation_plan_versions_amounts_check",
      sql`${t.quotaMinor} > 0 and ${t.baseSalaryMinor} >= 0 and ${t.oteMinor} >= ${t.baseSalaryMinor}`,
    ),
    check("compensation_plan_versions_threshold_bps_check", sql`${t.thresholdBps} between 0 and 10000`),
    check("compensation_plan_versions_cap_minor_check", sql`${t.capMinor} >= 0`),
    check(
      "compensation_plan_versions_published_check",
      sql`(${t.state} = 'published') = (${t.validFrom} is not null and ${t.publishedBy} is not null and ${t.publishedAt} is not null)`,
    ),
  ],
);

/** Bands of a version, lower ≤ x < upper. An exclusion constraint refuses overlaps, a trigger at the end of the transaction gaps. */
export const compensationTiers = pgTable(
  "compensation_tiers",
  {
    id: id(),
    planVersionId: uuid("plan_version_id")
      .notNull()
      .references(() => compensationPlanVersions.id),
    lower: minor("lower").notNull(),
    upper: minor("upper"),
    rateBps: integer("rate_bps").notNull(),
  },
  (t) => [
    check("compensation_tiers_band_check", sql`${t.lower} >= 0 and (${t.upper} is null or ${t.upper} > ${t.lower})`),
    check("compensation_tiers_rate_bps_check", sql`${t.rateBps} between 0 and 100000`),
    index("compensation_tiers_plan_version_id_idx").on(t.planVersionId),
  ],
);

/** Who is paid by which plan and when: from `valid_from`, no longer on `valid_until` (exclusion: one plan at a time). */
export const planAssignments = pgTable(
  "plan_assignments",
  {
    id: id(),
    planId: uuid("plan_id")
      .notNull()
      .references(() => compensationPlans.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    validFrom: date("valid_from").$type<IsoDate>().notNull(),
    validUntil: date("valid_until").$type<IsoDate>(),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("plan_assignments_valid_check", sql`${t.validUntil} is null or ${t.validUntil} > ${t.validFrom}`),
    index("plan_assignments_plan_id_idx").on(t.planId),
    index("plan_assignments_person_id_idx").on(t.personId),
  ],
);
