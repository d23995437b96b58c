import { index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { channels } from "../sales-development/channels";
import { offerings } from "./offerings";

/** Through whom an offering is sold. None: through all. */
export const offeringChannels = pgTable(
  "offering_channels",
  {
    offeringId: uuid("offering_id")
      .notNull()
      .references(() => offerings.id),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
  },
  (t) => [
    primaryKey({ name: "offering_channels_pkey", columns: [t.offeringId, t.channelId] }),
    index("offering_channels_channel_id_idx").on(t.channelId),
  ],
);
