import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { listPrice } from "../domain/list-price";
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

/**
 * What one piece of an offering costs now, in the currency of the opportunity; while that is still open, in the currency
 * the offering is listed in. Undefined when it has no price there.
 */
export async function itemPrice(
  actor: Actor,
  offeringVersionId: string,
  currency: Currency,
  _at: Date,
  currencyIsOpen: boolean,
  on: Reader = db,
): Promise<ItemPrice | undefined> {
  const offering = await listedOffering(actor, offeringVersionId, on);
  const listed = offering.charges.find((charge) => charge.amountCurrency)?.amountCurrency ?? currency;
  const tried = listPrice(offering.charges, currency);
  const found = tried ?? (currencyIsOpen ? listPrice(offering.charges, listed) : undefined);
  if (!found) return undefined;
  return {
    offeringId: offering.offeringId,
    name: offering.name,
    price: {
      oneTimeMinor: found.oneTime.minor,
      monthlyMinor: found.monthly.minor,
      currency: found.monthly.currency,
      priceTrace: [`List price of version ${offering.n}`],
    },
  };
}
