import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ApprovalFunction } from "../../../lib/approvals/policies/domain/authority";
import type { IsoDate } from "../../../lib/kernel/period";
import { currencyColumn, id, instant, minor, timestamps, version } from "../../columns";
import { people } from "../parties";

/** Accounts of one human being: what one of them asked for, none of them decides. */
export const accountLinks = pgTable(
  "account_links",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id),
    humanId: uuid("human_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason").notNull(),
    linkedBy: uuid("linked_by").references(() => people.id),
    linkedAt: instant("linked_at").notNull(),
  },
  (t) => [
    check("account_links_human_id_check", sql`${t.humanId} <> ${t.personId}`),
    index("account_links_human_id_idx").on(t.humanId),
  ],
);

/** Out of office. One at a time for a delegator; guards refuse chains. Ended, never changed or removed. */
export const delegations = pgTable(
  "delegations",
  {
    id: id(),
    number: integer("number").notNull(),
    delegatorId: uuid("delegator_id")
      .notNull()
      .references(() => people.id),
    delegateId: uuid("delegate_id")
      .notNull()
      .references(() => people.id),
    functions: text("functions").array().$type<ApprovalFunction[]>().notNull(),
    capMinor: minor("cap_minor"),
    capCurrency: currencyColumn("cap_currency").notNull(),
    validFrom: date("valid_from").$type<IsoDate>().notNull(),
    validUntil: date("valid_until").$type<IsoDate>().notNull(),
    reason: text("reason").notNull(),
    endedAt: instant("ended_at"),
    endedBy: uuid("ended_by").references(() => people.id),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("delegations_number_key").on(t.number),
    check("delegations_delegate_id_check", sql`${t.delegateId} <> ${t.delegatorId}`),
    check("delegations_valid_check", sql`${t.validUntil} > ${t.validFrom} and ${t.validUntil} - ${t.validFrom} <= 92`),
    check("delegations_cap_minor_check", sql`${t.capMinor} >= 0`),
    check("delegations_functions_check", sql`cardinality(${t.functions}) > 0`),
    index("delegations_delegator_id_idx").on(t.delegatorId, t.validUntil),
    index("delegations_delegate_id_idx").on(t.delegateId, t.validUntil),
  ],
);
