import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Currency, halfEven } from "@/lib/kernel/money";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import {
  type Configurable,
  type Configuration,
  configurationProblems,
  defaultConfiguration,
  isConfigurable,
  refreshed,
} from "@/lib/offerings/catalog/domain/configuration";
import { configurables } from "@/lib/offerings/catalog/queries/configurables";
import { type ChannelPriceLine, channelPrices } from "@/lib/sales-development/prices/queries/channel-prices";
import type { LinePrice } from "../domain/line-price";
import type { Offer } from "../domain/offer";

type Asked = {
  readonly channelId: string;
  readonly currency: Currency;
  readonly offeringVersionIds: readonly string[];
};

/** An offering on its own, with what can be chosen of it and the prices of one piece of each option, by its version. */
export type PricedOffering = Omit<Offer, "configuration" | "problems"> & {
  readonly configurable: Configurable;
  readonly optionPrices: Readonly<Record<string, readonly LinePrice[]>>;
};

/** What these offerings cost in the channel and currency now, and whether they are sold. Unknown ids are left out. */
export async function offersNow(
  actor: Actor,
  asked: Asked,
  now: Date,
  on: Reader = db,
): Promise<readonly PricedOffering[]> {
  authorize(actor, "agreement:read");
  if (asked.offeringVersionIds.length === 0) return [];
  const at = today(now);
  const known = await configurables(actor, asked.offeringVersionIds, at, on);
  const optionIds = [...known.values()].flatMap(({ options }) =>
    Object.values(options).map((one) => one.offeringVersionId),
  );
  const offeringVersionIds = [...new Set([...asked.offeringVersionIds, ...optionIds])];
  const priced = await channelPrices(actor, { ...asked, offeringVersionIds, at }, on);
  const pricesOf = (versionId: string) =>
    (priced.find((each) => each.offeringVersionId === versionId)?.prices ?? [])
      .filter((price) => price.list.currency === asked.currency)
      .map(linePrice);
  return priced.flatMap((offer) => {
    const configurable = known.get(offer.offeringVersionId);
    if (!configurable) return [];
    const { offeringId, offeringVersionId, offeringName, offeringNumber } = offer;
    const prices = pricesOf(offeringVersionId);
    const options = Object.values(configurable.options).map((one) => one.offeringVersionId);
    const optionPrices = Object.fromEntries(options.map((id) => [id, pricesOf(id)]));
    const unpriced = prices.length === 0 && options.every((id) => optionPrices[id]?.length === 0);
    const reason =
      offer.notSold ??
      (offer.inAssortment ? null : "this channel does not sell it.") ??
      (unpriced ? `it has no price in ${asked.currency}.` : null);
    const what = { offeringId, offeringVersionId, offeringName, offeringNumber };
    return [{ ...what, prices, optionPrices, configurable, isSellable: reason === null, reason }];
  });
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

/** With the choice that was made, or the catalog's defaults. A bundle without a choice yet costs nothing yet. */
export function configuredOffer(offered: PricedOffering, chosen: Configuration | null): Offer {
  const { configurable, optionPrices, ...offer } = offered;
  if (!isConfigurable(configurable)) return { ...offer, configuration: null, problems: [] };
  const configuration = refreshed(configurable, chosen ?? defaultConfiguration(configurable));
  const options = configuration.picks.flatMap((pick) =>
    (optionPrices[pick.offeringVersionId] ?? []).map((price) => optionPrice(price, pick.name, pick.count)),
  );
  const problems = configurationProblems(configurable, configuration);
  const prices = [...offer.prices, ...options];
  const nothingYet = prices.length === 0 && problems.length > 0;
  return {
    ...offer,
    configuration,
    problems,
    prices: nothingYet ? [followsFromChoice(offer.offeringVersionId)] : prices,
  };
}

type Sold = { readonly id: string; readonly offeringVersionId: string; readonly configuration: Configuration | null };

/** The offer for each of these as it is configured, by its id; what is not in the catalog any more is left out. */
export const offersFor = (sold: readonly Sold[], offered: readonly PricedOffering[]): ReadonlyMap<string, Offer> =>
  new Map(
    sold.flatMap(({ id, offeringVersionId, configuration }) => {
      const found = offered.find((each) => each.offeringVersionId === offeringVersionId);
      return found ? [[id, configuredOffer(found, configuration)] as const] : [];
    }),
  );

function optionPrice(price: LinePrice, option: string, count: number): LinePrice {
  const steps = count === 1 ? [] : [{ text: `${count} of them`, minor: price.channelMinor * count }];
  return {
    ...price,
    option,
    name: `${count === 1 ? "" : `${count} × `}${option}: ${price.name}`,
    listMinor: price.listMinor * count,
    channelMinor: price.channelMinor * count,
    floorMinor: price.floorMinor === null ? null : price.floorMinor * count,
    trace: [...price.trace, ...steps],
  };
}

const followsFromChoice = (priceId: string): LinePrice => ({
  priceId,
  name: "Follows from the choice",
  kind: "recurring",
  periodMonths: 1,
  termMonths: null,
  listMinor: 0,
  channelMinor: 0,
  floorMinor: null,
  trace: [],
});
