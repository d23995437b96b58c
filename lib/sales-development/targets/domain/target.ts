import { halfEven } from "../../../kernel/money";
import { daysBetween, type IsoDate } from "../../../kernel/period";
import { periodOf, type Quarter } from "../../../kernel/quarter";

const ratio = (minor: number, part: number, whole: number) =>
  whole === 0 ? 0 : Number(halfEven(BigInt(minor) * BigInt(part), BigInt(whole)));

/** Credited ÷ target in basis points, half to even; null without a target (formula 7). */
export const attainmentBps = (creditedMinor: number, targetMinor: number): number | null =>
  targetMinor === 0 ? null : ratio(10_000, creditedMinor, targetMinor);

/** How much of the quarter is over when `date` ends, in days: 0 before it begins, all of them after its last day. */
export function elapsed(quarter: Quarter, date: IsoDate): { readonly days: number; readonly of: number } {
  const { from, until } = periodOf(quarter);
  const of = daysBetween(from, until);
  return { days: Math.min(of, Math.max(0, daysBetween(from, date) + 1)), of };
}

/** Where a target should be when `date` ends: in proportion to the days that are over. */
export const shouldBeAt = (targetMinor: number, quarter: Quarter, date: IsoDate): number => {
  const { days, of } = elapsed(quarter, date);
  return ratio(targetMinor, days, of);
};

/** The target plus a share, in basis points: next quarter's from the last. Rounded half to even. */
export const raised = (targetMinor: number, byBps: number): number => ratio(targetMinor, 10_000 + byBps, 10_000);
