import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import {
  type Confidence,
  confidences,
  type RoadmapState,
  roadmapStates,
} from "../../../lib/offerings/availability/domain/roadmap";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { offerings } from "./offerings";

/** When an offering that is not sold yet will be. The dates it had before are in its journal. */
export const roadmapItems = pgTable(
  "roadmap_items",
  {
    id: id(),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    title: text("title").notNull(),
    targetOn: date("target_on").$type<IsoDate>().notNull(),
    confidence: text("confidence").$type<Confidence>().notNull(),
    state: text("state").$type<RoadmapState>().notNull().default("planned"),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    /** How often the date has moved to a later one. */
    slips: integer("slips").notNull().default(0),
    firstTargetOn: date("first_target_on").$type<IsoDate>().notNull(),
    version: version(),
    ...timestamps,
  },
  (t) => [
    check("roadmap_items_state_check", oneOf(t.state, roadmapStates)),
    check("roadmap_items_confidence_check", oneOf(t.confidence, confidences)),
    uniqueIndex("roadmap_items_offering_id_planned_key").on(t.offeringId).where(sql`${t.state} = 'planned'`),
    index("roadmap_items_target_on_idx").on(t.targetOn, t.id),
  ],
);

/** A stock of something that deliveries use up: ports, rack units, power, crews. */
export const capacityPools = pgTable(
  "capacity_pools",
  {
    id: id(),
    name: text("name").notNull(),
    /** The city it serves; null serves everywhere. */
    place: text("place"),
    unit: text("unit").notNull(),
    total: integer("total").notNull(),
    version: version(),
    ...timestamps,
  },
  (t) => [unique("capacity_pools_name_key").on(t.name), check("capacity_pools_total_check", sql`${t.total} >= 0`)],
);

/** Which offerings draw on a pool, and how many units one piece takes. */
export const capacityPoolOfferings = pgTable(
  "capacity_pool_offerings",
  {
    poolId: uuid("pool_id")
      .notNull()
      .references(() => capacityPools.id),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    unitsEach: integer("units_each").notNull().default(1),
  },
  (t) => [
    primaryKey({ name: "capacity_pool_offerings_pkey", columns: [t.poolId, t.offeringId] }),
    check("capacity_pool_offerings_units_each_check", sql`${t.unitsEach} > 0`),
    index("capacity_pool_offerings_offering_id_idx").on(t.offeringId),
  ],
);

/** A reservation that lapses by itself. A trigger keeps the sum of those in force within the pool. */
export const capacityHolds = pgTable(
  "capacity_holds",
  {
    id: id(),
    poolId: uuid("pool_id")
      .notNull()
      .references(() => capacityPools.id),
    /** What it is for: an opportunity, an order. */
    holderKind: text("holder_kind").notNull(),
    holderId: uuid("holder_id").notNull(),
    holderLabel: text("holder_label").notNull(),
    quantity: integer("quantity").notNull(),
    expiresAt: instant("expires_at").notNull(),
    releasedAt: instant("released_at"),
    heldBy: uuid("held_by").references(() => people.id),
    ...timestamps,
  },
  (t) => [
    check("capacity_holds_quantity_check", sql`${t.quantity} > 0`),
    check("capacity_holds_expires_at_check", sql`${t.expiresAt} > ${t.createdAt}`),
    uniqueIndex("capacity_holds_pool_id_holder_key")
      .on(t.poolId, t.holderKind, t.holderId)
      .where(sql`${t.releasedAt} is null`),
    index("capacity_holds_holder_idx").on(t.holderKind, t.holderId),
  ],
);
