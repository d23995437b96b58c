import { type Days, daysText, type GapRange, gapRanges } from "../../orders/domain/purchase-filter";
import { bucketLabel } from "../domain/labels";
import { figure, type Point, share, type Unit } from "../domain/trend";
import type { GapRow, PartyRow, PeriodRow } from "./trend-figures";

type Cut = { readonly days: readonly Days[]; readonly compared: readonly Days[] };
type Rows = {
  readonly periods: readonly PeriodRow[];
  readonly gaps: readonly GapRow[];
  readonly parties: readonly PartyRow[];
};

const gapNames: Record<GapRange, string> = {
  first: "First purchase",
  "0-7": "Within a week",
  "8-30": "8 to 30 days",
  "31-90": "31 to 90 days",
  "91-180": "91 to 180 days",
  "181-": "Later",
};

/** How often: per period, how long after the party's last purchase, and how many parties come again. */
export function frequencyPanel({ periods, gaps, parties }: Rows, cut: Cut, unit: Unit, comparing: boolean) {
  const inBucket = (index: number, slot: 0 | 1) =>
    periods.find((row) => row.slot === slot && row.bucket === index + 1)?.n ?? 0;
  const perPeriod = cut.days.map(
    (days, index): Point => ({
      label: bucketLabel(days, unit),
      n: inBucket(index, 0),
      compared: comparing ? inBucket(index, 1) : null,
      filter: { received: [daysText(days)] },
    }),
  );
  const gapOf = (range: GapRange | null, slot: 0 | 1) => gaps.find((row) => row.slot === slot && row.range === range);
  const ranges = gapRanges.map(
    (range): Point => ({
      label: gapNames[range],
      n: gapOf(range, 0)?.n ?? 0,
      compared: comparing ? (gapOf(range, 1)?.n ?? 0) : null,
      filter: { gap: [range] },
    }),
  );
  const between = (slot: 0 | 1, at: 0 | 1) => {
    const all = gapOf(null, slot);
    return figure(all?.days?.[at] ?? null, all?.repeats ?? 0);
  };
  const repeat = (slot: 0 | 1) => {
    const row = parties.find((each) => each.slot === slot);
    return share(row?.repeating ?? 0, row?.parties ?? 0);
  };
  return {
    perPeriod,
    ranges,
    gapMedian: { now: between(0, 0), before: comparing ? between(1, 0) : null },
    gapP90: { now: between(0, 1), before: comparing ? between(1, 1) : null },
    repeatRate: { now: repeat(0), before: comparing ? repeat(1) : null },
  };
}
