import { type IsoDate, overlaps, type Period } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

/** A price list is written as a draft; published it never changes, only its end may be brought forward. */
export const priceListStates = ["draft", "published"] as const;
export type PriceListState = (typeof priceListStates)[number];

export const isPublished = (state: PriceListState): boolean => state === "published";

/**
 * What a price list says about a price: a share of the list price, a fixed amount, or the floor that no discount may pass.
 */
export const priceRuleKinds = ["percent_of_list", "fixed", "floor"] as const;
export type PriceRuleKind = (typeof priceRuleKinds)[number];

export const priceRuleKindNames: Record<PriceRuleKind, string> = {
  percent_of_list: "Percentage of list",
  fixed: "Fixed amount",
  floor: "Floor",
};

export type PublishRefusal =
  | { readonly reason: "already_published" }
  | { readonly reason: "no_rules" }
  | { readonly reason: "starts_in_the_past"; readonly today: IsoDate }
  | { readonly reason: "floor_above_price"; readonly scope: string }
  | {
      readonly reason: "overlaps";
      readonly id: string;
      readonly name: string;
      readonly from: IsoDate;
      readonly until: IsoDate | null;
    };

export type DatedList = Period & { readonly id: string; readonly name: string };
export type RuleOfList = {
  readonly kind: PriceRuleKind;
  readonly shareBps: number | null;
  readonly amountMinor: number | null;
  /** Same for all rules about the same thing. */
  readonly scope: string;
};

/**
 * Whether a draft may be published today. Prices never change backwards; two lists of one channel and currency are never in
 * force at once. An earlier list that is still in force then ends when this one begins, if the person says so. Answers
 * which ones end.
 */
export function publish(
  list: DatedList & { readonly state: PriceListState },
  rules: readonly RuleOfList[],
  others: readonly DatedList[],
  facts: { readonly today: IsoDate; readonly endEarlier: boolean },
): Result<{ readonly ends: readonly string[] }, PublishRefusal> {
  if (isPublished(list.state)) return refuse("already_published");
  if (!rules.some((rule) => rule.kind !== "floor")) return refuse("no_rules");
  if (list.from < facts.today) return refuse("starts_in_the_past", { today: facts.today });
  const wrong = rules.find((floor) => rules.some((rule) => isAbove(floor, rule)));
  if (wrong) return refuse("floor_above_price", { scope: wrong.scope });
  const inTheWay = others.filter((other) => other.id !== list.id && overlaps(other, list));
  const blocking = inTheWay.find((other) => !facts.endEarlier || other.from >= list.from);
  if (blocking)
    return refuse("overlaps", { id: blocking.id, name: blocking.name, from: blocking.from, until: blocking.until });
  return ok({ ends: inTheWay.map((other) => other.id) });
}

/** A floor above the price of the same thing would make every price the floor. */
function isAbove(floor: RuleOfList, rule: RuleOfList): boolean {
  if (floor.kind !== "floor" || rule.kind === "floor" || floor.scope !== rule.scope) return false;
  if (floor.shareBps !== null && rule.shareBps !== null) return floor.shareBps > rule.shareBps;
  return floor.amountMinor !== null && rule.amountMinor !== null && floor.amountMinor > rule.amountMinor;
}
