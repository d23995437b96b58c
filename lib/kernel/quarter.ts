import { addMonths, type IsoDate, isoDate, type Period } from "./period";

/** A quarter of the calendar year, "2026-Q4". As text it sorts by time. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

export const isQuarter = (text: string): text is Quarter => /^2\d{3}-Q[1-4]$/.test(text);

export const quarterOf = (date: IsoDate): Quarter =>
  `${Number(date.slice(0, 4))}-Q${(Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1) as 1 | 2 | 3 | 4}`;

/** From its first day until the first day of the next. */
export function periodOf(quarter: Quarter): Period & { readonly until: IsoDate } {
  const from = isoDate(`${quarter.slice(0, 4)}-${String((Number(quarter.slice(6)) - 1) * 3 + 1).padStart(2, "0")}-01`);
  return { from, until: addMonths(from, 3) };
}

/** `steps` quarters later; earlier when negative. */
export const quarterAfter = (quarter: Quarter, steps = 1): Quarter =>
  quarterOf(addMonths(periodOf(quarter).from, steps * 3));

/** "Q4 2026". */
export const quarterName = (quarter: Quarter): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
