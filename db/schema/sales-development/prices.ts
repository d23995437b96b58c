import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IsoDate } from "../../../lib/kernel/period";
import {
  type PriceListState,
  type PriceRuleKind,
  priceListStates,
  priceRuleKinds,
} from "../../../lib/sales-development/prices/domain/price-list";
import { currencyColumn, id, instant, minor, oneOf, timestamps, version } from "../../columns";
import { offerings } from "../offerings/offerings";
import { offeringPrices } from "../offerings/prices";
import { people } from "../parties";
import { channels } from "./channels";

/** What a channel's customers pay in one currency during a period. Published lists of one channel and currency never overlap. */
export const priceLists = pgTable(
  "price_lists",
  {
    id: id(),
    channelId: uuid("channel_id")
      .notNull()
      .references(() => channels.id),
    name: text("name").notNull(),
    /** Counts the lists of one channel and currency. */
    n: integer("n").notNull(),
    currency: currencyColumn("currency").notNull(),
    state: text("state").$type<PriceListState>().notNull().default("draft"),
    validFrom: date("valid_from").$type<IsoDate>().notNull(),
    validUntil: date("valid_until").$type<IsoDate>(),
    basedOnId: uuid("based_on_id").references((): AnyPgColumn => priceLists.id),
    publishedAt: instant("published_at"),
    publishedBy: uuid("published_by").references(() => people.id),
    version: version(),
    ...timestamps,
  },
  (t) => [
    unique("price_lists_channel_id_currency_n_key").on(t.channelId, t.currency, t.n),
    check("price_lists_state_check", oneOf(t.state, priceListStates)),
    check("price_lists_valid_check", sql`${t.validUntil} is null or ${t.validUntil} > ${t.validFrom}`),
    check("price_lists_published_check", sql`(${t.state} = 'draft') = (${t.publishedAt} is null)`),
    index("price_lists_channel_id_idx").on(t.channelId),
  ],
);

/**
 * One rule of a list. Without an offering it is for everything, with an offering for all its prices, with a price for that
 * one, also in later versions of the offering (found again by name and type). The narrower rule wins.
 */
export const priceListEntries = pgTable(
  "price_list_entries",
  {
    id: id(),
    priceListId: uuid("price_list_id")
      .notNull()
      .references(() => priceLists.id),
    offeringId: uuid("offering_id").references(() => offerings.id),
    offeringPriceId: uuid("offering_price_id").references(() => offeringPrices.id),
    kind: text("kind").$type<PriceRuleKind>().notNull(),
    shareBps: integer("share_bps"),
    amountMinor: minor("amount_minor"),
    ...timestamps,
  },
  (t) => [
    check("price_list_entries_kind_check", oneOf(t.kind, priceRuleKinds)),
    check("price_list_entries_share_bps_check", sql`${t.shareBps} between 0 and 20000`),
    check("price_list_entries_amount_minor_check", sql`${t.amountMinor} >= 0`),
    check("price_list_entries_scope_check", sql`${t.offeringPriceId} is null or ${t.offeringId} is not null`),
    check(
      "price_list_entries_shape_check",
      sql`case ${t.kind}
        when 'percent_of_list' then ${t.shareBps} is not null and ${t.amountMinor} is null
        when 'fixed' then ${t.amountMinor} is not null and ${t.shareBps} is null and ${t.offeringPriceId} is not null
        else (${t.amountMinor} is null) <> (${t.shareBps} is null)
          and (${t.amountMinor} is null or ${t.offeringPriceId} is not null) end`,
    ),
    index("price_list_entries_offering_id_idx").on(t.offeringId),
    index("price_list_entries_offering_price_id_idx").on(t.offeringPriceId),
  ],
);
