import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import {
  type ItemState,
  itemStates,
  type OrderState,
  orderStates,
} from "../../../lib/purchasing/orders/domain/order-lifecycle";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { organisations, people, sites } from "../parties";

export const directions = ["inbound", "outbound"] as const;
export const purchaseForms = ["agreement", "cart", "in_store", "call_off"] as const;

/** A customer's product order (TMF622): what the signed agreement asked for, and how far it has come. */
export const productOrders = pgTable(
  "product_orders",
  {
    id: id(),
    number: text("number").notNull(),
    direction: text("direction").$type<(typeof directions)[number]>().notNull().default("inbound"),
    form: text("form").$type<(typeof purchaseForms)[number]>().notNull().default("agreement"),
    /** The request it was made from; one order each, however often the request is delivered. */
    orderRequestId: uuid("order_request_id").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    agreementId: uuid("agreement_id").notNull(),
    agreementNumber: text("agreement_number").notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** The seller of the agreement, who may follow the order. */
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    channelId: uuid("channel_id"),
    state: text("state").$type<OrderState>().notNull(),
    stateReason: text("state_reason"),
    requestedOn: date("requested_on").$type<IsoDate>(),
    receivedAt: instant("received_at").notNull(),
    finishedAt: instant("finished_at"),
    currency: currencyColumn("currency").notNull(),
    oneTimeMinor: minor("one_time_minor").notNull(),
    monthlyMinor: minor("monthly_minor").notNull(),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("product_orders_number_key").on(t.number),
    unique("product_orders_order_request_id_key").on(t.orderRequestId),
    unique("product_orders_idempotency_key_key").on(t.idempotencyKey),
    check("product_orders_state_check", oneOf(t.state, orderStates)),
    check("product_orders_direction_check", oneOf(t.direction, directions)),
    check("product_orders_form_check", oneOf(t.form, purchaseForms)),
    check("product_orders_rejected_check", sql`${t.state} <> 'rejected' or ${t.stateReason} is not null`),
    index("product_orders_received_at_idx").on(t.receivedAt, t.id),
    index("product_orders_state_idx").on(t.state, t.receivedAt, t.id),
    index("product_orders_organisation_id_idx").on(t.organisationId, t.receivedAt),
    index("product_orders_agreement_id_idx").on(t.agreementId),
    index("product_orders_owner_id_idx").on(t.ownerId, t.receivedAt, t.id),
  ],
);

/** What was agreed for one item, as signed. Monthly amounts are for the whole quantity. */
export type AgreedPrice = {
  readonly currency: string;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly discountBps: number;
  readonly termMonths: number;
};

export const productOrderItems = pgTable(
  "product_order_items",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => productOrders.id),
    n: integer("n").notNull(),
    action: text("action").$type<"add" | "modify" | "delete">().notNull().default("add"),
    offeringVersionId: uuid("offering_version_id").notNull(),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull(),
    siteId: uuid("site_id").references(() => sites.id),
    siteName: text("site_name"),
    agreed: jsonb("agreed").$type<AgreedPrice>().notNull(),
    state: text("state").$type<ItemState>().notNull().default("acknowledged"),
    stateReason: text("state_reason"),
    startsOn: date("starts_on").$type<IsoDate>(),
    serialNumber: text("serial_number"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("product_order_items_order_id_n_key").on(t.orderId, t.n),
    check("product_order_items_state_check", oneOf(t.state, itemStates)),
    check("product_order_items_action_check", oneOf(t.action, ["add", "modify", "delete"])),
    check("product_order_items_quantity_check", sql`${t.quantity} between 1 and 100000`),
    check("product_order_items_completed_check", sql`${t.state} <> 'completed' or ${t.startsOn} is not null`),
    index("product_order_items_order_id_idx").on(t.orderId),
    index("product_order_items_open_idx")
      .on(t.changedAt)
      .where(sql`${t.state} not in ('completed', 'failed', 'cancelled')`),
  ],
);
