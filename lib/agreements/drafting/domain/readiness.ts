import { dateWords, type IsoDate } from "../../../kernel/period";
import { type MergeField, mergeFields } from "../../terms/domain/merge-fields";
import type { Draft, DraftLine, DraftOrder } from "./draft";
import { type LinePrice, pricesForTerm } from "./line-price";
import { notOrderable, type Offer } from "./offer";

/** What stands between a draft and its submission, in a sentence and with the part of the editor that mends it. */
export type Part = "parties" | "lines" | "terms" | "orders" | "qualification";
export type Obstacle = { readonly part: Part; readonly sentence: string; readonly lineId?: string };

export type Surroundings = {
  readonly today: IsoDate;
  /** What each line's offering, as it is configured there, costs now; none when it is not in the catalog any more. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** Why a line cannot be delivered where and when it is ordered, by line. */
  readonly shortages: ReadonlyMap<string, string>;
  /** Why the qualification no longer holds; empty when it does. */
  readonly qualificationFaults: readonly string[];
  readonly missingFields: readonly MergeField[];
};

/** Everything that blocks submitting, in the order of the editor. Empty means ready. */
export function obstacles(draft: Draft, now: Surroundings): readonly Obstacle[] {
  return [
    ...now.qualificationFaults.map((sentence) => ({ part: "qualification" as const, sentence })),
    ...partyObstacles(draft, now.today),
    ...lineObstacles(draft, now),
    ...now.missingFields.map((field) => ({
      part: "terms" as const,
      sentence: `The terms name “${mergeFields[field].label}”, which is not recorded.`,
    })),
    ...draft.orders.flatMap((order) => orderObstacles(order, draft.lines)),
    ...overOrdered(draft),
  ];
}

function partyObstacles(draft: Draft, today: IsoDate): readonly Obstacle[] {
  const say = (sentence: string): Obstacle => ({ part: "parties", sentence });
  return [
    ...(draft.signatory ? [] : [say("Nobody is named who signs for the customer.")]),
    ...(draft.provider ? [] : [say("Our own company is not recorded as a party. An administrator adds it.")]),
    ...(draft.startsOn < today ? [say(`The start, ${dateWords(draft.startsOn)}, has passed.`)] : []),
    ...(draft.validUntil < today
      ? [say(`The offer was valid until ${dateWords(draft.validUntil)}. Give a later day.`)]
      : []),
  ];
}

function lineObstacles(draft: Draft, { offers, shortages }: Surroundings): readonly Obstacle[] {
  if (draft.lines.length === 0) return [{ part: "lines", sentence: "There is no line. Add what is sold." }];
  return draft.lines.flatMap((line) => {
    const offer = offers.get(line.id);
    const sentence = lineFault(line, offer, shortages.get(line.id));
    return sentence ? [{ part: "lines" as const, sentence, lineId: line.id }] : [];
  });
}

function lineFault(line: DraftLine, offer: Offer | undefined, shortage: string | undefined) {
  const name = `Line ${line.no}, ${line.offeringName},`;
  if (!offer) return `${name} is not on sale any more.`;
  const unsold = notOrderable(offer);
  if (unsold) return `${name} is not on sale any more: ${unsold}`;
  if (shortage) return `${name} cannot be delivered: ${shortage}`;
  const open = offer.problems.map((problem) => problem.sentence);
  if (open.length > 0) return `${name} is not configured. ${open.join(" ")}`;
  if (hasOtherPrice(line, offer.prices))
    return `${name} has another price today than the one pinned here. Take today's price.`;
  return undefined;
}

/** True when today's prices for the line's term are not the ones that the line pinned. */
export function hasOtherPrice(line: Pick<DraftLine, "prices" | "termMonths">, today: readonly LinePrice[]): boolean {
  const sign = (prices: readonly LinePrice[]) =>
    (pricesForTerm(prices, line.termMonths) ?? [])
      .map((price) => `${price.kind}:${price.periodMonths}:${price.name}:${price.listMinor}:${price.channelMinor}`)
      .toSorted()
      .join("|");
  return sign(line.prices) !== sign(today);
}

function orderObstacles(order: DraftOrder, lines: readonly DraftLine[]): readonly Obstacle[] {
  const say = (what: string): Obstacle => ({ part: "orders", sentence: `Order ${order.no}, ${order.name}: ${what}` });
  const homeless = order.items.filter((item) => !item.site);
  const names = homeless.map((item) => lines.find((line) => line.id === item.lineId)?.offeringName ?? "");
  return [
    ...(order.items.length === 0 ? [say("it holds nothing yet.")] : []),
    ...(order.requestedStartOn ? [] : [say("the wanted start is missing.")]),
    ...(names.length > 0 ? [say(`no site for ${[...new Set(names)].join(", ")}.`)] : []),
    ...(order.billingContactId ? [] : [say("nobody is named for the bill.")]),
  ];
}

/** More ordered than agreed. */
function overOrdered(draft: Draft): readonly Obstacle[] {
  return draft.lines.flatMap((line) => {
    const ordered = draft.orders
      .flatMap((order) => order.items)
      .filter((item) => item.lineId === line.id)
      .reduce((sum, item) => sum + item.quantity, 0);
    if (ordered <= line.quantity) return [];
    const sentence = `The orders take ${ordered} of ${line.offeringName}; line ${line.no} has ${line.quantity}.`;
    return [{ part: "orders" as const, sentence }];
  });
}
