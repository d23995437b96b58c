import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency, Money } from "@/lib/kernel/money";
import { type ListedCharge, listPrice } from "../domain/list-price";
import { listedOffering } from "./listed-offering";

export type ItemPrice = {
  readonly offeringId: string;
  readonly name: string;
  readonly price: {
    readonly oneTimeMinor: number;
    readonly monthlyMinor: number;
    readonly currency: Currency;
    readonly priceTrace: readonly string[];
  };
};

/** What a channel takes for the charges of an offering, as sales development answers it. */
export type ChannelLine = Omit<ListedCharge, "amountMinor" | "amountCurrency"> & {
  readonly name: string;
  readonly price: Money;
  readonly trace: readonly { readonly text: string }[];
};

/**
 * What one piece of an offering costs now: in the channel when its lines are given, otherwise by the list. In the currency
 * of the opportunity; while that is still open, in the one the offering is listed in. Undefined when it has no price there.
 */
export async function itemPrice(
  actor: Actor,
  offeringVersionId: string,
  currency: Currency,
  currencyIsOpen: boolean,
  inChannel: readonly ChannelLine[] = [],
  on: Reader = db,
): Promise<ItemPrice | undefined> {
  const offering = await listedOffering(actor, offeringVersionId, on);
  const charges = inChannel.length > 0 ? inChannel.map(asCharge) : offering.charges;
  const listed = offering.charges.find((charge) => charge.amountCurrency)?.amountCurrency ?? currency;
  const tried = listPrice(charges, currency);
  const found = tried ?? (currencyIsOpen ? listPrice(charges, listed) : undefined);
  if (!found) return undefined;
  return {
    offeringId: offering.offeringId,
    name: offering.name,
    price: {
      oneTimeMinor: found.oneTime.minor,
      monthlyMinor: found.monthly.minor,
      currency: found.monthly.currency,
      priceTrace: [
        `Version ${offering.n} of the offering`,
        ...inChannel.flatMap((line) => line.trace.map((step) => `${line.name}: ${step.text}`)),
      ],
    },
  };
}

const asCharge = (line: ChannelLine): ListedCharge => ({
  ...line,
  amountMinor: line.price.minor,
  amountCurrency: line.price.currency,
});
