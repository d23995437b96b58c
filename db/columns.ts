import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, char, integer, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Currency } from "../lib/kernel/money";

/** The pieces that every table is made of, so that one thing is written one way. */
export const id = () => uuid("id").primaryKey();

/** Raised by one with every change of the aggregate; a write names the version it read. */
export const version = () => integer("version").notNull().default(1);

export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

export const timestamps = {
  createdAt: instant("created_at").notNull(),
  changedAt: instant("changed_at").notNull(),
};

/** Whole minor units. */
export const minor = (name: string) => bigint(name, { mode: "number" });
export const currencyColumn = (name: string) => char(name, { length: 3 }).$type<Currency>();

/** The check behind a lifecycle: the column holds one of the domain's tuple. */
export const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", "))})`;
