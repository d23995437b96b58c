import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type ReviewOutcome, reviewOutcomes } from "../../../lib/purchasing/reviews/domain/review";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { productOrderItems, productOrders } from "./orders";

/** What a reviewer says about a purchase or one item of it. A blocking remark stands in the way of approval until resolved. */
export const purchaseRemarks = pgTable(
  "purchase_remarks",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => productOrders.id),
    itemId: uuid("item_id").references(() => productOrderItems.id),
    revision: integer("revision").notNull(),
    text: text("text").notNull(),
    blocking: boolean("blocking").notNull(),
    writtenBy: uuid("written_by")
      .notNull()
      .references(() => people.id),
    writtenAt: instant("written_at").notNull(),
    resolvedBy: uuid("resolved_by").references(() => people.id),
    resolvedAt: instant("resolved_at"),
    resolution: text("resolution"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    index("purchase_remarks_order_id_idx").on(t.orderId, t.writtenAt),
    check(
      "purchase_remarks_resolved_check",
      sql`(${t.resolvedAt} is null) = (${t.resolution} is null) and (${t.resolvedAt} is null) = (${t.resolvedBy} is null)`,
    ),
  ],
);

/** A reviewer's decision on one revision of a purchase, bound to its hash. Append-only. */
export const purchaseSignOffs = pgTable(
  "purchase_sign_offs",
  {
    id: id(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => productOrders.id),
    n: integer("n").notNull(),
    revision: integer("revision").notNull(),
    contentHash: text("content_hash").notNull(),
    outcome: text("outcome").$type<ReviewOutcome>().notNull(),
    note: text("note"),
    /** Who made this revision: somebody else reviews it. */
    madeBy: uuid("made_by").references(() => people.id),
    signedBy: uuid("signed_by")
      .notNull()
      .references(() => people.id),
    signedAt: instant("signed_at").notNull(),
  },
  (t) => [
    unique("purchase_sign_offs_order_id_n_key").on(t.orderId, t.n),
    check("purchase_sign_offs_outcome_check", oneOf(t.outcome, reviewOutcomes)),
    check("purchase_sign_offs_four_eyes_check", sql`${t.signedBy} is distinct from ${t.madeBy}`),
    check("purchase_sign_offs_note_check", sql`${t.outcome} = 'approved' or ${t.note} is not null`),
  ],
);
