import { eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings, offeringVersions } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { type Currency, halfEven } from "@/lib/kernel/money";
import { type IsoDate, today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { isOnSale } from "@/lib/offerings/catalog/domain/lifecycle";
import { type ChannelPriceLine, channelPrices } from "@/lib/sales-development/prices/queries/channel-prices";
import type { LinePrice } from "../domain/line-price";
import type { OfferNow } from "../domain/readiness";

export type Offer = OfferNow & { readonly offeringNumber: string; readonly offeringName: string };

type Asked = {
  readonly channelId: string;
  readonly currency: Currency;
  readonly offeringVersionIds: readonly string[];
};

/** What these offerings cost in the channel and currency now, and whether they are sold. Unknown ids are left out. */
export async function offersNow(actor: Actor, asked: Asked, now: Date, on: Reader = db): Promise<readonly Offer[]> {
  authorize(actor, "agreement:read");
  if (asked.offeringVersionIds.length === 0) return [];
  const at = today(now);
  const priced = await channelPrices(actor, { ...asked, at }, on);
  const versions = await on
    .select({
      id: offeringVersions.id,
      number: offerings.number,
      state: offeringVersions.state,
      isSellable: offeringVersions.isSellable,
      validFrom: offeringVersions.validFrom,
      validUntil: offeringVersions.validUntil,
    })
    .from(offeringVersions)
    .innerJoin(offerings, eq(offerings.id, offeringVersions.offeringId))
    .where(inArray(offeringVersions.id, [...asked.offeringVersionIds]));
  return priced.flatMap((offer) => {
    const version = versions.find((each) => each.id === offer.offeringVersionId);
    if (!version) return [];
    const prices = offer.prices.filter((price) => price.list.currency === asked.currency).map(linePrice);
    const reason = notSold(version, at) ?? (offer.inAssortment ? null : "this channel does not sell it.");
    const none = prices.length === 0 && reason === null ? `it has no price in ${asked.currency}.` : reason;
    const { offeringId, offeringVersionId, offeringName } = offer;
    const what = { offeringId, offeringVersionId, offeringName, offeringNumber: version.number };
    return [{ ...what, prices, isSellable: none === null, reason: none }];
  });
}

type Sale = {
  readonly state: Parameters<typeof isOnSale>[0];
  readonly isSellable: boolean;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
};

function notSold(version: Sale, at: IsoDate): string | null {
  if (!isOnSale(version.state)) return `it is ${version.state.replaceAll("_", " ")}.`;
  if (!version.isSellable) return "it is sold only as a part of others.";
  if (version.validFrom && version.validFrom > at) return `it is on sale from ${version.validFrom}.`;
  return version.validUntil && version.validUntil <= at ? `its sale ended on ${version.validUntil}.` : null;
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;
const perYear = { day: 365n, week: 52n } as const;

/** A price by the day or week is agreed by the month, 365 days or 52 weeks to the year, half to even. */
function linePrice(price: ChannelPriceLine): LinePrice {
  const { offeringPriceId: priceId, name, type: kind, termMonths, periodType, trace } = price;
  const length = price.periodLength ?? 1;
  const short = kind === "recurring" && (periodType === "day" || periodType === "week") ? periodType : null;
  const minor = (amount: number) =>
    short ? Number(halfEven(BigInt(amount) * perYear[short], 12n * BigInt(length))) : amount;
  const months = periodType === null || short ? 1 : monthsOf[periodType as keyof typeof monthsOf] * length;
  const each = price.unit === "each" && price.unitAmount === 1 ? "" : `, per ${price.unitAmount} ${price.unit}`;
  const converted = short
    ? [{ text: `As an amount a month, from one for ${length} ${short}`, minor: minor(price.price.minor) }]
    : [];
  return {
    priceId,
    name: `${name}${each}`,
    kind,
    periodMonths: kind === "one_time" ? 0 : months,
    termMonths,
    listMinor: minor(price.list.minor),
    channelMinor: minor(price.price.minor),
    floorMinor: price.floor === null ? null : minor(price.floor.minor),
    trace: [...trace, ...converted],
  };
}
