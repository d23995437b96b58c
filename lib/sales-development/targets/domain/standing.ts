import type { IsoDate } from "../../../kernel/period";
import type { Quarter } from "../../../kernel/quarter";
import { attainmentBps, shouldBeAt } from "./target";

/** How a target stands on a day: what was credited, what it should be by now, what is missing to the target. */
export type Standing = {
  readonly targetMinor: number;
  readonly creditedMinor: number;
  readonly attainmentBps: number | null;
  readonly shouldBeMinor: number;
  readonly gapMinor: number;
};

export const standingOf = (targetMinor: number, creditedMinor: number, quarter: Quarter, day: IsoDate): Standing => ({
  targetMinor,
  creditedMinor,
  attainmentBps: attainmentBps(creditedMinor, targetMinor),
  shouldBeMinor: shouldBeAt(targetMinor, quarter, day),
  gapMinor: Math.max(0, targetMinor - creditedMinor),
});

/** On pace is at or above where the target should be by now. */
export const isOnPace = (standing: Standing): boolean => standing.creditedMinor >= standing.shouldBeMinor;
