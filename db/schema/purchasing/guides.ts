import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import { type GuideState, guideStates } from "../../../lib/purchasing/guides/domain/guide";
import { type PurchaseForm, purchaseForms } from "../../../lib/purchasing/orders/domain/purchase";
import { id, instant, oneOf, timestamps, version } from "../../columns";
import { people } from "../parties";
import { channels } from "../sales-development/channels";

/** How purchases are handled. What it says lives in its versions. */
export const handlingGuides = pgTable(
  "handling_guides",
  { id: id(), title: text("title").notNull(), version: version(), ...timestamps },
  (t) => [uniqueIndex("handling_guides_title_key").on(sql`lower(${t.title})`)],
);

/** One version. Once published its words never change: guards keep them. */
export const guideVersions = pgTable(
  "guide_versions",
  {
    id: id(),
    guideId: uuid("guide_id")
      .notNull()
      .references(() => handlingGuides.id),
    n: integer("n").notNull(),
    state: text("state").$type<GuideState>().notNull().default("draft"),
    text: text("text").notNull(),
    /** Null: for all forms of purchase. */
    form: text("form").$type<PurchaseForm>(),
    /** Null: for all channels. */
    channelId: uuid("channel_id").references(() => channels.id),
    ownerId: uuid("owner_id").references(() => people.id),
    reviewOn: date("review_on").$type<IsoDate>(),
    publishedBy: uuid("published_by").references(() => people.id),
    publishedAt: instant("published_at"),
    endedAt: instant("ended_at"),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("guide_versions_guide_id_n_key").on(t.guideId, t.n),
    uniqueIndex("guide_versions_draft_key").on(t.guideId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("guide_versions_published_key").on(t.guideId).where(sql`${t.state} = 'published'`),
    index("guide_versions_channel_id_idx").on(t.channelId),
    check("guide_versions_state_check", oneOf(t.state, guideStates)),
    check("guide_versions_form_check", oneOf(t.form, purchaseForms)),
    check(
      "guide_versions_published_check",
      sql`${t.state} = 'draft' or (${t.ownerId} is not null and ${t.reviewOn} is not null and ${t.publishedAt} is not null)`,
    ),
  ],
);

/** Who has read which version. */
export const guideReads = pgTable(
  "guide_reads",
  {
    guideVersionId: uuid("guide_version_id")
      .notNull()
      .references(() => guideVersions.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    readAt: instant("read_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "guide_reads_pkey", columns: [t.guideVersionId, t.personId] }),
    index("guide_reads_person_id_idx").on(t.personId),
  ],
);
