import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { channels, offeringPrices, offeringVersions, priceLists } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { type Currency, type Money, money } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { notSoldBecause } from "@/lib/offerings/catalog/domain/sale";
import { isInAssortment } from "../../channels/domain/channel";
import { channelPrice, type TraceStep } from "../domain/channel-price";
import { rulesFor } from "../domain/price-rules";
import { entriesOfLists } from "./entries-of-lists";

/** One price of an offering in a channel on a day. Amounts are per period and unit, as the offering prices them. */
export type ChannelPriceLine = {
  readonly offeringPriceId: string;
  readonly name: string;
  readonly type: "one_time" | "recurring";
  readonly periodType: "day" | "week" | "month" | "quarter" | "year" | null;
  readonly periodLength: number | null;
  readonly unit: string;
  readonly unitAmount: number;
  /** The price applies when this many months are agreed; null whatever the term. */
  readonly termMonths: number | null;
  /** The published list in force, or null: the list price applies. */
  readonly priceListId: string | null;
  readonly list: Money;
  readonly price: Money;
  readonly floor: Money | null;
  readonly trace: readonly TraceStep[];
};

export type ChannelOfferingPrices = {
  readonly offeringVersionId: string;
  readonly offeringId: string;
  readonly offeringNumber: string;
  readonly offeringName: string;
  /** Why it is not sold anywhere on the day; null when it is. */
  readonly notSold: string | null;
  /** Whether the channel sells this offering on the day. */
  readonly inAssortment: boolean;
  readonly prices: readonly ChannelPriceLine[];
};

type Asked = { readonly channelId: string; readonly offeringVersionIds: readonly string[]; readonly at: IsoDate };

/**
 * What these offerings cost in a channel on a day, price by price, with how each came to be. Any past day gives the prices
 * of that day, because published lists never change. In the order of the ids asked for; unknown ids are left out.
 */
export async function channelPrices(
  actor: Actor,
  { channelId, offeringVersionIds, at }: Asked,
  on: Reader = db,
): Promise<ChannelOfferingPrices[]> {
  authorize(actor, "price:read");
  if (offeringVersionIds.length === 0) return [];
  const channel = await channelWithLists(on, channelId, at);
  if (!channel) throw new NotFound("channel", channelId);
  const lists = await withEntries(on, channel.priceLists);
  const versions = await versionsInChannel(channelId, offeringVersionIds, at, on);
  return offeringVersionIds.flatMap((id) => {
    const version = versions.find((each) => each.id === id);
    if (!version) return [];
    return [
      {
        offeringVersionId: id,
        offeringId: version.offeringId,
        offeringNumber: version.offering.number,
        offeringName: version.name,
        notSold: notSoldBecause(version, at),
        inAssortment:
          version.offered &&
          isInAssortment(
            channel.sellsByDefault,
            version.exception === null ? undefined : { allowed: version.exception },
          ),
        prices: version.prices.map((charge) => {
          const list = lists.find((each) => each.currency === charge.amountCurrency);
          const none = `${channel.name} has no ${charge.amountCurrency} price list on ${at}, so the list price applies`;
          return priced({ ...charge, offeringId: version.offeringId }, list, none);
        }),
      },
    ];
  });
}

export type Charge = typeof offeringPrices.$inferSelect & { readonly offeringId: string };
export type ListInForce = {
  id: string;
  label: string;
  currency: Currency;
  entries: Parameters<typeof rulesFor>[1]["entries"];
};

/** One charge by a list; `none` says why there is no list when there is none. */
export function priced(charge: Charge, list: ListInForce | undefined, none: string): ChannelPriceLine {
  const amount = money(charge.amountMinor ?? 0, charge.amountCurrency ?? "EUR");
  const answer = channelPrice(amount, list ? rulesFor(charge, list) : []);
  const silent = list ? `${list.label} says nothing about it, so the list price applies` : none;
  return {
    offeringPriceId: charge.id,
    name: charge.name,
    type: charge.type === "recurring" ? "recurring" : "one_time",
    periodType: charge.periodType,
    periodLength: charge.periodLength,
    unit: charge.unit,
    unitAmount: charge.unitAmount,
    termMonths: charge.termMonths,
    priceListId: list?.id ?? null,
    list: answer.list,
    price: answer.price,
    floor: answer.floor,
    trace: answer.trace.length > 1 ? answer.trace : [...answer.trace, { text: silent, minor: amount.minor }],
  };
}

/** With their one-time and recurring prices; discounts and allowances alter them later, in the deal. */
const versionsInChannel = (channelId: string, ids: readonly string[], at: IsoDate, on: Reader) =>
  on.query.offeringVersions.findMany({
    where: inArray(offeringVersions.id, [...ids]),
    columns: {
      id: true,
      offeringId: true,
      name: true,
      state: true,
      isSellable: true,
      validFrom: true,
      validUntil: true,
    },
    extras: ({ offeringId }) => ({
      exception: sql<boolean | null>`(select e.allowed from channel_offerings e where e.offering_id = ${offeringId}
        and e.channel_id = ${channelId} and daterange(e.valid_from, e.valid_until) @> ${at}::date)`.as("exception"),
      /** The offering itself names no channel, or this one. */
      offered: sql<boolean>`(not exists (select from offering_channels c where c.offering_id = ${offeringId})
        or exists (select from offering_channels c where c.offering_id = ${offeringId} and c.channel_id = ${channelId}))`.as(
        "offered",
      ),
    }),
    with: {
      offering: { columns: { number: true } },
      prices: {
        where: inArray(offeringPrices.type, ["one_time", "recurring"]),
        orderBy: asc(offeringPrices.position),
      },
    },
  });

const channelWithLists = (on: Reader, channelId: string, at: IsoDate) =>
  on.query.channels.findFirst({
    where: eq(channels.id, channelId),
    with: {
      priceLists: {
        where: and(
          eq(priceLists.state, "published"),
          sql`${priceLists.validFrom} <= ${at}`,
          or(isNull(priceLists.validUntil), sql`${priceLists.validUntil} > ${at}`),
        ),
      },
    },
  });

async function withEntries(on: Reader, lists: readonly (typeof priceLists.$inferSelect)[]): Promise<ListInForce[]> {
  const entries = await entriesOfLists(
    lists.map((list) => list.id),
    on,
  );
  return lists.map((list) => ({
    id: list.id,
    label: `${list.name} v${list.n}`,
    currency: list.currency,
    entries: entries.get(list.id) ?? [],
  }));
}
