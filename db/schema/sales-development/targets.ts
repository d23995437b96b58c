import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Quarter } from "../../../lib/kernel/quarter";
import { currencyColumn, id, instant, minor } from "../../columns";
import { categories } from "../offerings/specifications";
import { people } from "../parties";

/**
 * What a seller is to bring in of one product group in a quarter, in total contract value. Append-only: a re-plan is the
 * next version with its reason, and the newest counts.
 */
export const targets = pgTable(
  "targets",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    categoryId: uuid("category_id")
      .notNull()
      .references(() => categories.id),
    quarter: text("quarter").$type<Quarter>().notNull(),
    n: integer("n").notNull(),
    currency: currencyColumn("currency").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    /** Why it was planned anew. */
    reason: text("reason"),
    setBy: uuid("set_by")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("targets_person_id_category_id_quarter_n_key").on(t.personId, t.categoryId, t.quarter, t.n),
    check("targets_quarter_check", sql`${t.quarter} ~ '^2[0-9]{3}-Q[1-4]$'`),
    check("targets_amount_minor_check", sql`${t.amountMinor} >= 0`),
    check("targets_n_check", sql`${t.n} >= 1 and (${t.n} = 1 or coalesce(length(${t.reason}), 0) > 0)`),
    index("targets_quarter_idx").on(t.quarter),
  ],
);
