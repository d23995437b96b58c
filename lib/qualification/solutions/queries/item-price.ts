import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { type Currency, formatMoney, type Money, money } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import {
  type Configuration,
  configurationProblems,
  defaultConfiguration,
  isConfigurable,
  refreshed,
} from "@/lib/offerings/catalog/domain/configuration";
import { configurables } from "@/lib/offerings/catalog/queries/configurables";
import { channelsForSale } from "@/lib/sales-development/channels/queries/channels-for-sale";
import { type ChannelPriceLine, channelPrices } from "@/lib/sales-development/prices/queries/channel-prices";
import { type ListedCharge, listPrice } from "../domain/list-price";
import { listedOfferings } from "./listed-offerings";

export type ItemPrice = {
  readonly offeringId: string;
  readonly name: string;
  /** What was asked for with today's names, or the defaults; null when it leaves no choice. */
  readonly configuration: Configuration | null;
  readonly price: {
    readonly oneTimeMinor: number;
    readonly monthlyMinor: number;
    readonly currency: Currency;
    readonly priceTrace: readonly string[];
  };
};

type Asked = {
  readonly offeringVersionId: string;
  /** Null takes the catalog's defaults. */
  readonly configuration: Configuration | null;
  readonly currency: Currency;
  /** The opportunity is in no currency yet: the one the offering is listed in is taken. */
  readonly currencyIsOpen?: boolean;
  readonly at: IsoDate;
};

type Part = { readonly versionId: string; readonly count: number; readonly name: string };
type Charged = {
  readonly part: Part;
  readonly charges: readonly ListedCharge[];
  readonly lines: readonly ChannelPriceLine[];
};

/**
 * What one piece of an offering costs now with its chosen options: as direct sales prices it where it does, otherwise by the
 * list. Undefined when the offering or an option has no price in the currency.
 */
export async function itemPrice(actor: Actor, asked: Asked, on: Reader = db): Promise<ItemPrice | undefined> {
  const { offeringVersionId, at } = asked;
  const of = (await configurables(actor, [offeringVersionId], at, on)).get(offeringVersionId);
  if (!of) return undefined;
  const chosen = refreshed(of, asked.configuration ?? defaultConfiguration(of));
  const options = chosen.picks.map((pick) => ({
    versionId: pick.offeringVersionId,
    count: pick.count,
    name: pick.name,
  }));
  const parts: Part[] = [{ versionId: offeringVersionId, count: 1, name: "" }, ...options];
  const versionIds = [...new Set(parts.map((part) => part.versionId))];
  const listed = await listedOfferings(actor, versionIds, on);
  const offering = listed.get(offeringVersionId);
  if (!offering) return undefined;
  const direct = (await channelsForSale(actor, on)).find((channel) => channel.type === "direct");
  const sold = direct
    ? await channelPrices(actor, { channelId: direct.id, offeringVersionIds: versionIds, at }, on)
    : [];
  const charged = parts.map((part): Charged => {
    const lines = sold.find((each) => each.offeringVersionId === part.versionId)?.prices ?? [];
    const charges = lines.length > 0 ? lines.map(asCharge) : (listed.get(part.versionId)?.charges ?? []);
    return { part, charges, lines };
  });
  const isOpen = configurationProblems(of, chosen).length > 0;
  const listedIn = charged.flatMap((each) => each.charges).find((charge) => charge.amountCurrency)?.amountCurrency;
  const found =
    total(charged, asked.currency, isOpen) ??
    (asked.currencyIsOpen && listedIn ? total(charged, listedIn, isOpen) : undefined);
  if (!found) return undefined;
  const priceTrace = [
    `Version ${offering.n} of the offering`,
    ...charged.flatMap((each) => trace(each, found.currency)),
  ];
  const configuration = isConfigurable(of) ? chosen : null;
  return { offeringId: offering.offeringId, name: offering.name, configuration, price: { ...found, priceTrace } };
}

/** A part that costs nothing in any currency adds nothing; a bundle that is not chosen yet costs nothing yet. */
function total(parts: readonly Charged[], currency: Currency, isOpen: boolean) {
  const priced = parts.filter((each) => each.charges.length > 0);
  const prices = priced.map(({ part, charges }) => ({ part, price: listPrice(charges, currency) }));
  if (prices.length === 0 ? !isOpen : prices.some((each) => !each.price)) return undefined;
  const sum = (of: (price: NonNullable<ReturnType<typeof listPrice>>) => Money) =>
    prices.reduce((all, { part, price }) => all + (price ? of(price).minor * part.count : 0), 0);
  return { oneTimeMinor: sum((price) => price.oneTime), monthlyMinor: sum((price) => price.monthly), currency };
}

function trace({ part, charges, lines }: Charged, currency: Currency): string[] {
  const steps = lines.flatMap((line) => line.trace.map((step) => `${label(part)}${line.name}: ${step.text}`));
  if (part.name === "") return steps;
  const price = listPrice(charges, currency);
  if (!price) return [`${label(part)}no charge`, ...steps];
  const each = [
    ...(price.oneTime.minor > 0 ? [`${formatMoney(money(price.oneTime.minor * part.count, currency))} once`] : []),
    ...(price.monthly.minor > 0 ? [`${formatMoney(money(price.monthly.minor * part.count, currency))} a month`] : []),
  ];
  return [`${label(part)}adds ${each.join(" and ") || "nothing"}`, ...steps];
}

const label = ({ name, count }: Part) => (name === "" ? "" : `${count === 1 ? "" : `${count} × `}${name}: `);

const asCharge = (line: ChannelPriceLine): ListedCharge => ({
  ...line,
  amountMinor: line.price.minor,
  amountCurrency: line.price.currency,
});
