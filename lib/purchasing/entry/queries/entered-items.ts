import type { Reader } from "@/db/client";
import type { ItemPricing } from "@/db/schema";
import type { LineRefusal } from "@/lib/agreements/drafting/domain/line";
import { offersNow } from "@/lib/agreements/drafting/queries/offers-now";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { today } from "@/lib/kernel/period";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { isHeld } from "@/lib/offerings/products/domain/product";
import { productsOf } from "@/lib/offerings/products/queries/products-of";
import { itemPrice } from "../../orders/queries/item-price";
import { type EntryItem, type EntryRefusal, offeringsOf } from "../domain/entry";

type Asked = {
  readonly organisationId: string;
  readonly channelId: string;
  readonly currency: Currency;
  readonly items: readonly (EntryItem & { readonly quantity: number; readonly termMonths: number })[];
};

export type EnteredRefusal =
  | EntryRefusal
  | { readonly reason: "not_on_sale"; readonly offering: string; readonly why: string }
  | { readonly reason: "line_refused"; readonly offering: string; readonly because: LineRefusal };

const nothing: ItemPricing = { source: "supplier", oneTimeMinor: 0, monthlyMinor: 0 };

/** The items of a direct purchase at what the channel charges today, with how each price came to be. Ending costs nothing. */
export async function enteredItems(actor: Actor, asked: Asked, now: Date, on: Reader) {
  const held = asked.items.some((item) => item.productId) ? await productsOf(actor, asked.organisationId, on) : [];
  const known = held.map((product) => ({ ...product, held: isHeld(product.state) }));
  const versions = offeringsOf(asked.items, known);
  if (!versions.ok) return versions;
  const { channelId, currency } = asked;
  const offers = await offersNow(
    actor,
    { channelId, currency, offeringVersionIds: [...new Set(versions.value)] },
    now,
    on,
  );
  const items = [];
  for (const [index, item] of asked.items.entries()) {
    const offer = offers.find((each) => each.offeringVersionId === versions.value[index]);
    const ends = item.action === "delete";
    const product = known.find((each) => each.id === item.productId);
    const name = product?.name ?? offer?.offeringName ?? "";
    if (!ends && !offer?.isSellable) return notOnSale(name || "An offering", offer?.reason ?? "it is not known.");
    const pricing: ItemPricing = ends ? nothing : { source: "channel", on: today(now), prices: offer?.prices ?? [] };
    const priced = itemPrice(pricing, item.quantity, item.termMonths);
    if (!priced.ok) return lineRefused(name, priced.refusal);
    const agreed = { currency, ...priced.value, discountBps: 0, termMonths: item.termMonths };
    items.push({ offeringVersionId: versions.value[index] ?? null, name, pricing, agreed });
  }
  return ok(items);
}

const notOnSale = (offering: string, why: string): Result<never, EnteredRefusal> =>
  refuse("not_on_sale", { offering, why });
const lineRefused = (offering: string, because: LineRefusal): Result<never, EnteredRefusal> =>
  refuse("line_refused", { offering, because });
