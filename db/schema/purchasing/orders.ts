import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { ChargeContent, Totals } from "../../../lib/agreements/drafting/domain/content";
import type { LinePrice } from "../../../lib/agreements/drafting/domain/line-price";
import type { IsoDate } from "../../../lib/kernel/period";
import {
  type ItemState,
  itemStates,
  type OrderState,
  orderStates,
} from "../../../lib/purchasing/orders/domain/order-lifecycle";
import {
  type Direction,
  directions,
  type EndCause,
  endCauses,
  type ItemAction,
  itemActions,
  type PurchaseAction,
  type PurchaseForm,
  purchaseActions,
  purchaseForms,
} from "../../../lib/purchasing/orders/domain/purchase";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { organisations, people, sites } from "../parties";

/** A customer's product order, or ours (TMF622): what was asked for, and how far it has come. */
export const productOrders = pgTable(
  "product_orders",
  {
    id: id(),
    number: text("number").notNull(),
    direction: text("direction").$type<Direction>().notNull().default("inbound"),
    form: text("form").$type<PurchaseForm>().notNull().default("agreement"),
    action: text("action").$type<PurchaseAction>().notNull().default("new"),
    /** The request it was made from; one order each, however often the request is delivered. */
    orderRequestId: uuid("order_request_id"),
    idempotencyKey: text("idempotency_key"),
    agreementId: uuid("agreement_id"),
    agreementNumber: text("agreement_number"),
    /** The counterpart: who buys from us, or who sells to us. */
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** Who stands on our side beside us: the reseller who sold it, or the customer whom we buy it for. */
    onBehalfOfId: uuid("on_behalf_of_id").references(() => organisations.id),
    /** Whole days since the counterpart's purchase before this one; null for the first. */
    gapDays: integer("gap_days"),
    /** What pays for an outbound purchase. */
    budget: text("budget"),
    /** The seller of the agreement, or whoever entered the order; they may follow it. */
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    channelId: uuid("channel_id"),
    state: text("state").$type<OrderState>().notNull(),
    stateReason: text("state_reason"),
    stateSince: instant("state_since").notNull().defaultNow(),
    /** Every state it went through, in order: "acknowledged>in_progress>completed". */
    path: text("path").notNull().default("acknowledged"),
    endCause: text("end_cause").$type<EndCause>(),
    requestedOn: date("requested_on").$type<IsoDate>(),
    receivedAt: instant("received_at").notNull(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    currency: currencyColumn("currency").notNull(),
    oneTimeMinor: minor("one_time_minor").notNull(),
    monthlyMinor: minor("monthly_minor").notNull(),
    /** 1 as it came; each change before delivery makes the next. */
    revision: integer("revision").notNull().default(1),
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
    check("product_orders_action_check", oneOf(t.action, purchaseActions)),
    check("product_orders_end_cause_check", oneOf(t.endCause, endCauses)),
    check("product_orders_rejected_check", sql`${t.state} <> 'rejected' or ${t.stateReason} is not null`),
    check(
      "product_orders_agreement_check",
      sql`(${t.form} = 'agreement') = (${t.orderRequestId} is not null) and (${t.form} = 'agreement') = (${t.agreementId} is not null)`,
    ),
    check("product_orders_sides_check", sql`${t.onBehalfOfId} <> ${t.organisationId}`),
    check(
      "product_orders_direction_data_check",
      sql`(${t.direction} = 'outbound') = (${t.budget} is not null) and (${t.direction} = 'outbound') = (${t.channelId} is null)`,
    ),
    index("product_orders_received_at_idx").on(t.receivedAt, t.id),
    index("product_orders_state_idx").on(t.state, t.receivedAt, t.id),
    index("product_orders_organisation_id_idx").on(t.organisationId, t.receivedAt),
    index("product_orders_agreement_id_idx").on(t.agreementId),
    index("product_orders_owner_id_idx").on(t.ownerId, t.receivedAt, t.id),
  ],
);

/** One row when an order leaves a state: how long it was there and what came next. Append-only; the trend reads it. */
export const purchaseStages = pgTable(
  "purchase_stages",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => productOrders.id),
    n: integer("n").notNull(),
    stage: text("stage").$type<OrderState>().notNull(),
    next: text("next").$type<OrderState>().notNull(),
    enteredAt: instant("entered_at").notNull(),
    leftAt: instant("left_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "purchase_stages_pkey", columns: [t.orderId, t.n] }),
    check("purchase_stages_stage_check", oneOf(t.stage, orderStates)),
    check("purchase_stages_next_check", oneOf(t.next, orderStates)),
    check("purchase_stages_left_check", sql`${t.leftAt} >= ${t.enteredAt}`),
  ],
);

/** What was agreed for one item, as signed. Monthly amounts are for the whole quantity. */
export type AgreedPrice = {
  readonly currency: string;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  /** One-time and monthly over the agreed term. */
  readonly termMinor: number;
  readonly discountBps: number;
  readonly termMonths: number;
};

/** What a quantity is priced by again when it changes, pinned when the item was ordered. */
export type ItemPricing =
  | {
      readonly source: "agreement";
      /** The signed line: its units, what they come to, and what one costs. */
      readonly quantity: number;
      readonly totals: Totals;
      readonly charges: readonly ChargeContent[];
    }
  | { readonly source: "channel"; readonly on: IsoDate; readonly prices: readonly LinePrice[] }
  | { readonly source: "supplier"; readonly oneTimeMinor: number; readonly monthlyMinor: number };

export type AgreedCharacteristic = { readonly name: string; readonly value: string };

export const productOrderItems = pgTable(
  "product_order_items",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => productOrders.id),
    n: integer("n").notNull(),
    action: text("action").$type<ItemAction>().notNull().default("add"),
    /** Null for what we buy and do not offer ourselves. */
    offeringVersionId: uuid("offering_version_id"),
    /** The product in the party's hands that is changed or ended. */
    productId: uuid("product_id"),
    name: text("name").notNull(),
    quantity: integer("quantity").notNull(),
    siteId: uuid("site_id").references(() => sites.id),
    siteName: text("site_name"),
    agreed: jsonb("agreed").$type<AgreedPrice>().notNull(),
    /** What was chosen, as signed: options and characteristics in words. */
    characteristics: jsonb("characteristics").$type<AgreedCharacteristic[]>().notNull().default([]),
    pricing: jsonb("pricing").$type<ItemPricing>().notNull().default(sql`'{}'::jsonb`),
    requestedOn: date("requested_on").$type<IsoDate>(),
    state: text("state").$type<ItemState>().notNull().default("acknowledged"),
    stateReason: text("state_reason"),
    endCause: text("end_cause").$type<EndCause>(),
    /** Work on it began: the point of no return. */
    startedAt: instant("started_at"),
    /** Taken out by a change: no part of the purchase any more. */
    removed: boolean("removed").notNull().default(false),
    startsOn: date("starts_on").$type<IsoDate>(),
    serialNumber: text("serial_number"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("product_order_items_order_id_n_key").on(t.orderId, t.n),
    check("product_order_items_state_check", oneOf(t.state, itemStates)),
    check("product_order_items_action_check", oneOf(t.action, itemActions)),
    check("product_order_items_end_cause_check", oneOf(t.endCause, endCauses)),
    check(
      "product_order_items_removed_check",
      sql`not ${t.removed} or (${t.state} = 'cancelled' and ${t.startedAt} is null)`,
    ),
    check("product_order_items_product_check", sql`(${t.action} = 'add') = (${t.productId} is null)`),
    check("product_order_items_quantity_check", sql`${t.quantity} between 1 and 100000`),
    check("product_order_items_completed_check", sql`${t.state} <> 'completed' or ${t.startsOn} is not null`),
    index("product_order_items_order_id_idx").on(t.orderId),
    index("product_order_items_offering_version_id_idx").on(t.offeringVersionId),
    index("product_order_items_open_idx")
      .on(t.changedAt)
      .where(sql`${t.state} not in ('completed', 'failed', 'cancelled')`),
  ],
);
