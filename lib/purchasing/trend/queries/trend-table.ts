import { type Money, money } from "@/lib/kernel/money";
import type { Figure, Point } from "../domain/trend";
import type { Lasting } from "./duration-panel";
import type { PurchaseTrend } from "./purchase-trend";

export const panels = ["type", "frequency", "duration", "outcome"] as const;
export type PanelName = (typeof panels)[number];

export type TrendRow = {
  readonly group: string;
  readonly label: string;
  readonly n: number;
  readonly compared?: number | null;
  readonly median?: number | string;
  readonly p90?: number | string;
  readonly monthly?: Money;
  readonly once?: Money;
};

const said = ({ value }: Figure) => (value === null ? "insufficient" : Number(value.toFixed(4)));
const counted = (group: string, points: readonly Point[]): TrendRow[] =>
  points.map(({ label, n, compared }) => ({ group, label, n, compared }));
const lasting = (group: string, points: readonly Lasting[]): TrendRow[] =>
  points.map(({ label, n, median, p90 }) => ({ group, label, n, median: said(median), p90: said(p90) }));

/** A panel as rows, as it is downloaded: the figures of the screen, and "insufficient" where it says so. */
export function trendTable({ type, frequency, duration, outcome }: PurchaseTrend, panel: PanelName): TrendRow[] {
  if (panel === "type") return type.flatMap(({ title, points }) => counted(title, points));
  if (panel === "frequency")
    return [...counted("Received", frequency.perPeriod), ...counted("Since the purchase before", frequency.ranges)];
  if (panel === "duration")
    return [
      ...lasting("Whole time, by arrival", duration.perPeriod),
      ...lasting("From stage to stage", duration.steps),
      ...duration.variants.map(({ label, n, compared, median }) => ({
        group: "Way",
        label,
        n,
        compared,
        median: said(median),
      })),
    ];
  return [
    ...counted("Came to", outcome.funnel),
    ...counted("Cause", outcome.causes),
    ...outcome.states.flatMap(({ label, n, compared, worth }) =>
      worth.map(({ currency, monthlyMinor, oneTimeMinor }) => ({
        ...{ group: "State", label, n, compared },
        ...{ monthly: money(monthlyMinor, currency), once: money(oneTimeMinor, currency) },
      })),
    ),
  ];
}
