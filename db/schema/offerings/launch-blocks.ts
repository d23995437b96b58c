import { jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "../../columns";
import { channels } from "../sales-development/channels";

/**
 * What purchasing last announced about a form of purchase on a channel: what is missing, and until when the answer holds.
 * Only what is announced is known here; a channel nobody speaks of stops no launch.
 */
export const launchBlocks = pgTable(
  "launch_blocks",
  {
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    form: text("form").notNull(),
    formName: text("form_name").notNull(),
    cellId: uuid("cell_id").notNull(),
    missing: jsonb("missing").$type<string[]>().notNull(),
    freshUntil: instant("fresh_until"),
    announcedAt: instant("announced_at").notNull(),
  },
  (t) => [primaryKey({ name: "launch_blocks_pkey", columns: [t.channelId, t.form] })],
);
