import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { type ChangeState, changeStates, type PurchaseSnapshot } from "../../../lib/purchasing/changes/domain/change";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { productOrders } from "./orders";

/** A change of a purchase before the point of no return: what it was, what it becomes, and whether that may be. */
export const purchaseChanges = pgTable(
  "purchase_changes",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => productOrders.id),
    n: integer("n").notNull(),
    state: text("state").$type<ChangeState>().notNull(),
    /** The revision that it changes, and the one it made. */
    fromRevision: integer("from_revision").notNull(),
    revision: integer("revision"),
    before: jsonb("before").$type<PurchaseSnapshot>().notNull(),
    after: jsonb("after").$type<PurchaseSnapshot>().notNull(),
    /** Of the purchase and `after`: what an approval is bound to. */
    contentHash: text("content_hash").notNull(),
    reason: text("reason").notNull(),
    askedBy: uuid("asked_by")
      .notNull()
      .references(() => people.id),
    askedAt: instant("asked_at").notNull(),
    settledAt: instant("settled_at"),
    /** Why it was declined or lapsed. */
    outcome: text("outcome"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("purchase_changes_order_id_n_key").on(t.orderId, t.n),
    unique("purchase_changes_order_id_revision_key").on(t.orderId, t.revision),
    check("purchase_changes_state_check", oneOf(t.state, changeStates)),
    check("purchase_changes_applied_check", sql`(${t.state} = 'applied') = (${t.revision} is not null)`),
    check("purchase_changes_settled_check", sql`(${t.state} = 'awaiting_approval') = (${t.settledAt} is null)`),
    uniqueIndex("purchase_changes_open_key").on(t.orderId).where(sql`${t.state} = 'awaiting_approval'`),
    index("purchase_changes_asked_by_idx").on(t.askedBy),
  ],
);
