import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import {
  type Destination,
  destinations,
  type OrderRequestState,
  orderRequestStates,
} from "../../../lib/agreements/orders/domain/order-request";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { agreementOrders, agreements, agreementVersions } from "./agreements";

/**
 * A confirmed order of an executed agreement, passed on as a request. The body is stored as the exact bytes of every
 * attempt; guards let only the answer and the counters of delivery change.
 */
export const orderRequests = pgTable(
  "order_requests",
  {
    id: id(),
    agreementId: uuid("agreement_id")
      .notNull()
      .references(() => agreements.id),
    agreementVersionId: uuid("agreement_version_id")
      .notNull()
      .references(() => agreementVersions.id),
    agreementOrderId: uuid("agreement_order_id")
      .notNull()
      .references(() => agreementOrders.id),
    orderNo: integer("order_no").notNull(),
    name: text("name").notNull(),
    messageId: uuid("message_id").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    /** A TMF622 v4 ProductOrder as JSON text. */
    body: text("body").notNull(),
    bodySha256: text("body_sha256").notNull(),
    destination: text("destination").$type<Destination>().notNull(),
    state: text("state").$type<OrderRequestState>().notNull().default("released"),
    /** The order that answered, in the numbering of whoever took it. */
    productOrderId: text("product_order_id"),
    rejection: text("rejection"),
    attempts: integer("attempts").notNull().default(0),
    lastAttemptAt: instant("last_attempt_at"),
    lastError: text("last_error"),
    releasedAt: instant("released_at").notNull(),
    answeredAt: instant("answered_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("order_requests_idempotency_key_key").on(t.idempotencyKey),
    unique("order_requests_message_id_key").on(t.messageId),
    unique("order_requests_agreement_order_id_key").on(t.agreementVersionId, t.agreementOrderId),
    check("order_requests_state_check", oneOf(t.state, orderRequestStates)),
    check("order_requests_destination_check", oneOf(t.destination, destinations)),
    check("order_requests_acknowledged_check", sql`${t.state} <> 'acknowledged' or ${t.productOrderId} is not null`),
    check("order_requests_rejected_check", sql`${t.state} <> 'rejected' or ${t.rejection} is not null`),
    index("order_requests_agreement_id_idx").on(t.agreementId, t.orderNo),
    index("order_requests_open_idx").on(t.releasedAt).where(sql`${t.state} in ('released', 'dead')`),
  ],
);
