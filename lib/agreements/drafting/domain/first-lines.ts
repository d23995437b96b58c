import { ok, type Result, refuse } from "../../../kernel/result";
import { type LineRefusal, type PricedLine, priceLine } from "./line";
import { shortestTerm } from "./line-price";
import type { Offer } from "./offer";

type Item = {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly siteId: string | null;
};

export type FirstLine = {
  readonly item: Item;
  readonly offer: Offer;
  readonly termMonths: number;
  readonly priced: PricedLine;
};

export type FirstLineRefusal =
  | { readonly reason: "not_on_sale"; readonly offering: string; readonly why: string | null }
  | { readonly reason: "line_refused"; readonly line: string; readonly because: LineRefusal };

/** A line for each item that was qualified, at today's price, for the usual term or the nearest one it is offered for. */
export function firstLines(
  items: readonly Item[],
  /** By item. */
  offers: ReadonlyMap<string, Offer>,
  usual: number,
): Result<readonly FirstLine[], FirstLineRefusal> {
  const lines: FirstLine[] = [];
  for (const item of items) {
    const offer = offers.get(item.id);
    if (!offer?.isSellable) return refuse("not_on_sale", { offering: item.name, why: offer?.reason ?? null });
    const termMonths = Math.max(usual, shortestTerm(offer.prices));
    const priced = priceLine(offer.prices, { quantity: item.quantity, termMonths, discountBps: 0 });
    if (!priced.ok) return refuse("line_refused", { line: item.name, because: priced.refusal });
    lines.push({ item, offer, termMonths, priced: priced.value });
  }
  return ok(lines);
}
