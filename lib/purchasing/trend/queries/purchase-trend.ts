import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";
import type { PurchaseFilter } from "../../orders/domain/purchase-filter";
import { buckets, type Comparison, coarser, comparedDays, type Unit, unitFor, usualDays } from "../domain/trend";
import { durationPanel } from "./duration-panel";
import { frequencyPanel } from "./frequency-panel";
import { outcomePanel } from "./outcome-panel";
import { totalOf, trendFigures } from "./trend-figures";
import { typePanel } from "./type-panel";

/**
 * What purchases show over a period: type, frequency, duration and outcome, each beside another period. One statement,
 * however many purchases there are. Each point carries the filter that opens exactly its purchases in the list.
 */
export async function purchaseTrend(actor: Actor, filter: PurchaseFilter, comparison: Comparison, on: Reader = db) {
  authorize(actor, "order:read");
  const days = filter.received ?? usualDays(today(await databaseNow()));
  const compared = comparedDays(days, comparison);
  const unit = unitFor(days);
  const cutBy = (by: Unit) => ({ days: buckets(days, by), compared: compared ? buckets(compared, by) : [] });
  const [cut, coarse] = [cutBy(unit), cutBy(coarser(unit))];
  const scope = { actor, filter: { ...filter, received: undefined }, days, compared, cut, coarse };
  const figures = await trendFigures(scope, on);
  const { periods, times, gaps, parties, steps, variants } = figures;
  const comparing = compared !== null;
  return {
    ...{ days, compared, unit },
    total: totalOf(periods, 0),
    comparedTotal: comparing ? totalOf(periods, 1) : null,
    type: typePanel(figures.types, figures.channels, comparing),
    frequency: frequencyPanel({ periods, gaps, parties }, cut, unit, comparing),
    duration: durationPanel(
      { periods: times, steps, variants },
      { cut: coarse, unit: coarser(unit), filter, comparing },
    ),
    outcome: outcomePanel(figures.outcomes, filter, comparing),
  };
}

export type PurchaseTrend = Awaited<ReturnType<typeof purchaseTrend>>;
