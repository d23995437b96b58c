import { orderStateNames } from "../../orders/domain/order-lifecycle";
import { type Days, daysText, type FilterValues, type PurchaseFilter } from "../../orders/domain/purchase-filter";
import { bucketLabel } from "../domain/labels";
import { type Figure, figure, further, type Unit } from "../domain/trend";
import type { PeriodRow, StepRow, VariantRow } from "./trend-figures";

/** How long so many purchases took, in days. */
export type Lasting = {
  readonly label: string;
  readonly n: number;
  readonly median: Figure;
  readonly p90: Figure;
  readonly comparedMedian: Figure | null;
  readonly filter: FilterValues;
};

type Rows = {
  readonly periods: readonly PeriodRow[];
  readonly steps: readonly StepRow[];
  readonly variants: readonly VariantRow[];
};
type Around = {
  readonly cut: { readonly days: readonly Days[] };
  readonly unit: Unit;
  readonly filter: PurchaseFilter;
  readonly comparing: boolean;
};

const inDays = (seconds: number | null | undefined) =>
  seconds === null || seconds === undefined ? null : seconds / 86_400;

const stateNamed = (state: string) => orderStateNames[state as keyof typeof orderStateNames] ?? state;

/** How long: from stage to stage, as a whole, and by which ways through the stages. */
export function durationPanel({ periods, steps, variants }: Rows, { cut, unit, filter, comparing }: Around) {
  const ended: FilterValues = { open: ["no"], reached: [further(filter.reached, "accepted")] };
  const alreadyAsked = (filter.steps ?? []).map((step) => step.join("."));
  const whole = (bucket: number | null, slot: 0 | 1) =>
    periods.find((row) => row.slot === slot && row.bucket === bucket);
  const lasting = (row: PeriodRow | undefined, at: 0 | 1) => figure(inDays(row?.times?.[at]), row?.ended ?? 0);
  return {
    unit,
    whole: {
      n: whole(null, 0)?.ended ?? 0,
      filter: ended,
      median: { now: lasting(whole(null, 0), 0), before: comparing ? lasting(whole(null, 1), 0) : null },
      p90: { now: lasting(whole(null, 0), 1), before: comparing ? lasting(whole(null, 1), 1) : null },
    },
    perPeriod: cut.days.map((days, index): Lasting => {
      const row = whole(index + 1, 0);
      const then = comparing ? lasting(whole(index + 1, 1), 0) : null;
      return {
        ...{ label: bucketLabel(days, unit), n: row?.ended ?? 0, median: lasting(row, 0), p90: lasting(row, 1) },
        ...{ comparedMedian: then, filter: { ...ended, received: [daysText(days)] } },
      };
    }),
    steps: steps
      .filter((row) => row.slot === 0)
      .map((row): Lasting => {
        const then = steps.find((each) => each.slot === 1 && each.stage === row.stage && each.next === row.next);
        const way = `${row.stage}.${row.next}`;
        return {
          label: `${stateNamed(row.stage)} → ${stateNamed(row.next)}`,
          n: row.n,
          median: figure(inDays(row.times[0]), row.n),
          p90: figure(inDays(row.times[1]), row.n),
          comparedMedian: comparing ? figure(inDays(then?.times[0]), then?.n ?? 0) : null,
          filter: { step: [...new Set([...alreadyAsked, way])] },
        };
      }),
    variants: variants
      .filter((row) => row.n > 0)
      .map((row) => ({
        label: row.path.split(">").map(stateNamed).join(" → "),
        n: row.n,
        compared: comparing ? row.compared : null,
        median: figure(inDays(row.median), row.ended),
        filter: { path: [row.path] } satisfies FilterValues,
      })),
    otherVariants: (variants[0]?.total ?? 0) - variants.reduce((sum, row) => sum + row.n, 0),
  };
}
