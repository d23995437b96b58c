import { addDays, addMonths, daysBetween, type IsoDate } from "../../../kernel/period";
import { type Days, type FilterValues, type Reach, reaches } from "../../orders/domain/purchase-filter";

/** With fewer cases than this, a median, a share or a rate says nothing: the figure gives way to its number of cases. */
export const fewestCases = 30;

export type Figure = { readonly value: number | null; readonly n: number };

/** The value of n cases, or "insufficient". */
export const figure = (value: number | null, n: number): Figure => ({ value: n < fewestCases ? null : value, n });

export const comparisons = ["previous", "year", "none"] as const;
export type Comparison = (typeof comparisons)[number];
export const comparisonNames: Record<Comparison, string> = {
  previous: "The period before",
  year: "The same a year ago",
  none: "Nothing",
};

/** This month and the eleven before it. */
export const usualDays = (today: IsoDate): Days => ({
  from: `${addMonths(today, -11).slice(0, 7)}-01` as IsoDate,
  to: today,
});

/** What a period is compared with: as many days right before it, or the same days a year earlier. */
export function comparedDays(days: Days, comparison: Comparison): Days | null {
  if (comparison === "none") return null;
  if (comparison === "year") return { from: addMonths(days.from, -12), to: addMonths(days.to, -12) };
  return { from: addDays(days.from, -(daysBetween(days.from, days.to) + 1)), to: addDays(days.from, -1) };
}

export type Unit = "week" | "month" | "quarter";
export const unitFor = (days: Days): Unit => {
  const length = daysBetween(days.from, days.to);
  return length <= 100 ? "week" : length <= 800 ? "month" : "quarter";
};

/** Times need more cases than counts do: they are cut one step more coarsely. */
export const coarser = (unit: Unit): Unit => (unit === "week" ? "month" : "quarter");

/** The first day of the week (Monday), month or quarter that a day lies in. */
function startOf(day: IsoDate, unit: Unit): IsoDate {
  if (unit === "week") return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const month = Number(day.slice(5, 7));
  const first = unit === "month" ? month : month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01` as IsoDate;
}

const next = (day: IsoDate, unit: Unit): IsoDate =>
  unit === "week" ? addDays(day, 7) : addMonths(day, unit === "month" ? 1 : 3);

const later = (a: IsoDate, b: IsoDate): IsoDate => [a, b].sort()[1] ?? a;

/** The period cut at calendar weeks, months or quarters; the first and the last may be shorter. Nothing is left out. */
export function buckets(days: Days, unit: Unit): readonly Days[] {
  const cut: Days[] = [];
  for (let start = startOf(days.from, unit); start <= days.to; start = next(start, unit)) {
    const end = addDays(next(start, unit), -1);
    cut.push({ from: later(start, days.from), to: later(end, days.to) === end ? days.to : end });
  }
  return cut;
}

/** A point of a panel: how many purchases, how many in the compared period, and the filter that opens exactly these. */
export type Point = {
  readonly label: string;
  readonly n: number;
  readonly compared: number | null;
  readonly filter: FilterValues;
};

/** Of two ways to go, the one further on: what a point asks on top of what is already asked. */
export const further = (asked: Reach | undefined, reach: Reach): Reach =>
  asked && reaches.indexOf(asked) > reaches.indexOf(reach) ? asked : reach;

/** A share in basis points, or nothing with fewer cases than a share needs. */
export const share = (part: number, whole: number): Figure =>
  figure(whole === 0 ? null : (part * 10_000) / whole, whole);
