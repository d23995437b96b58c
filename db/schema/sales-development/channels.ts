import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import {
  type ChannelState,
  type ChannelType,
  channelStates,
  channelTypes,
} from "../../../lib/sales-development/channels/domain/channel";
import { id, oneOf, timestamps, version } from "../../columns";
import { offerings } from "../offerings/offerings";
import { people } from "../parties";

/** A way to sell: ourselves, through resellers and partners, online. */
export const channels = pgTable(
  "channels",
  {
    id: id(),
    number: text("number").notNull(),
    name: text("name").notNull(),
    type: text("type").$type<ChannelType>().notNull(),
    state: text("state").$type<ChannelState>().notNull().default("proposed"),
    statusReason: text("status_reason"),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => people.id),
    description: text("description"),
    territory: text("territory"),
    /** How orders come in: by our desk, by a portal, by an interface. */
    orderEntry: text("order_entry"),
    /** What selling through it costs us, as a share of the price. */
    costToServeBps: integer("cost_to_serve_bps").notNull().default(0),
    /** Whether it sells every offering that no exception takes out, or only those that exceptions let in. */
    sellsByDefault: boolean("sells_by_default").notNull().default(true),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("channels_number_key").on(t.number),
    unique("channels_name_key").on(t.name),
    check("channels_type_check", oneOf(t.type, channelTypes)),
    check("channels_state_check", oneOf(t.state, channelStates)),
    check("channels_cost_to_serve_bps_check", sql`${t.costToServeBps} between 0 and 10000`),
    check(
      "channels_status_reason_check",
      sql`${t.state} not in ('suspended', 'retired') or ${t.statusReason} is not null`,
    ),
    index("channels_owner_id_idx").on(t.ownerId),
  ],
);

/** An exception to the channel's own rule: this offering is let in, or taken out, for a period (exclusion: one at a time). */
export const channelOfferings = pgTable(
  "channel_offerings",
  {
    id: id(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    allowed: boolean("allowed").notNull(),
    validFrom: date("valid_from").$type<IsoDate>().notNull(),
    validUntil: date("valid_until").$type<IsoDate>(),
    ...timestamps,
  },
  (t) => [
    check("channel_offerings_valid_check", sql`${t.validUntil} is null or ${t.validUntil} > ${t.validFrom}`),
    index("channel_offerings_channel_id_idx").on(t.channelId),
    index("channel_offerings_offering_id_idx").on(t.offeringId),
  ],
);
