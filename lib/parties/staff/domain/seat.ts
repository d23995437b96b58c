import { type IsoDate, isPossible, overlaps, type Period } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

export type Holding = Period & { readonly id: string; readonly personName: string };

export type FillRefusal =
  | { readonly reason: "ends_before_it_begins" }
  | { readonly reason: "in_the_past"; readonly today: IsoDate }
  | { readonly reason: "own_seat" }
  | { readonly reason: "not_vacant"; readonly by: string; readonly from: IsoDate; readonly until: IsoDate | null };

/**
 * Whether somebody may take a seat. Authority goes with seats, so nobody seats themselves; one person sits in a seat at a
 * time; and nobody is seated backwards, because what was approved then was approved without them.
 */
export function fill(
  given: Period,
  facts: { readonly holdings: readonly Holding[]; readonly themselves: boolean; readonly today: IsoDate },
): Result<null, FillRefusal> {
  if (!isPossible(given)) return refuse("ends_before_it_begins");
  if (given.from < facts.today) return refuse("in_the_past", { today: facts.today });
  if (facts.themselves) return refuse("own_seat");
  const taken = facts.holdings.find((holding) => overlaps(holding, given));
  if (taken) return refuse("not_vacant", { by: taken.personName, from: taken.from, until: taken.until });
  return ok(null);
}

export type EndRefusal =
  | { readonly reason: "in_the_past"; readonly today: IsoDate }
  | { readonly reason: "before_it_began"; readonly from: IsoDate }
  | { readonly reason: "ended_already"; readonly until: IsoDate };

/** Whether a role or seat may end on a day: not backwards, not before it began, and not later than it ends anyway. */
export function end(held: Period, on: IsoDate, today: IsoDate): Result<null, EndRefusal> {
  if (held.until !== null && held.until <= on) return refuse("ended_already", { until: held.until });
  if (on < today) return refuse("in_the_past", { today });
  if (on < held.from) return refuse("before_it_began", { from: held.from });
  return ok(null);
}
