import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type ProductState, productStates } from "../../../lib/offerings/products/domain/product";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { organisations, sites } from "../parties";
import { offerings, offeringVersions } from "./offerings";

/** What was agreed for a product, kept as it was signed. */
export type ProductPrice = {
  readonly name: string;
  readonly type: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly periodType?: string | null;
  readonly periodLength?: number | null;
  readonly quantity?: number;
  readonly discountBps?: number;
};

/**
 * A product in a customer's hands: made by a completed order item, once per item. Agreement and order item belong to
 * modules that know this one, so their ids are kept without a reference here.
 */
export const products = pgTable(
  "products",
  {
    id: id(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    state: text("state").$type<ProductState>().notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    siteId: uuid("site_id").references(() => sites.id),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    offeringVersionId: uuid("offering_version_id")
      .notNull()
      .references(() => offeringVersions.id),
    quantity: integer("quantity").notNull().default(1),
    prices: jsonb("prices").$type<ProductPrice[]>().notNull(),
    oneTimeMinor: minor("one_time_minor").notNull().default(0),
    monthlyMinor: minor("monthly_minor").notNull().default(0),
    agreedCurrency: currencyColumn("agreed_currency").notNull(),
    termMonths: integer("term_months"),
    agreementId: uuid("agreement_id"),
    agreementNumber: text("agreement_number"),
    orderItemId: uuid("order_item_id").notNull(),
    orderNumber: text("order_number"),
    characteristics: jsonb("characteristics").$type<Record<string, string | number | boolean>>().notNull().default({}),
    startedOn: date("started_on").$type<IsoDate>(),
    endsOn: date("ends_on").$type<IsoDate>(),
    terminatedAt: instant("terminated_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("products_number_key").on(t.number),
    unique("products_order_item_id_key").on(t.orderItemId),
    check("products_state_check", oneOf(t.state, productStates)),
    check("products_quantity_check", sql`${t.quantity} > 0`),
    check(
      "products_ends_on_check",
      sql`${t.endsOn} is null or ${t.startedOn} is null or ${t.endsOn} >= ${t.startedOn}`,
    ),
    index("products_organisation_id_idx").on(t.organisationId, t.createdAt, t.id),
    index("products_offering_id_idx").on(t.offeringId, t.createdAt, t.id),
    index("products_agreement_id_idx").on(t.agreementId),
  ],
);
