import { must } from "@/lib/kernel/result";
import { assignCapacity } from "@/lib/offerings/availability/commands/assign-capacity";
import { moveRoadmapItem } from "@/lib/offerings/availability/commands/move-roadmap-item";
import { openCapacityPool } from "@/lib/offerings/availability/commands/open-capacity-pool";
import { planRoadmapItem } from "@/lib/offerings/availability/commands/plan-roadmap-item";
import { moveRoadmapItemInput, openCapacityPoolInput, planRoadmapItemInput } from "@/lib/offerings/availability/inputs";
import type { DemoOffering } from "./catalogue";
import type { Stage } from "./stage";

/** Days from today, and how sure, for what is not sold yet; taken in turn. */
const dates = [
  { days: 40, confidence: "high" },
  { days: 75, confidence: "medium" },
  { days: 130, confidence: "medium" },
  { days: 210, confidence: "low" },
] as const;

const pools = [
  { name: "Rack positions", place: "", unit: "racks", total: "64", families: ["colocation"], each: 1 },
  { name: "Cross connect ports", place: "", unit: "ports", total: "480", families: ["cross-connect"], each: 1 },
  { name: "Field crew days", place: "", unit: "days", total: "120", families: ["wavelength"], each: 4 },
] as const;

/** Gives what is planned its day, moves one of the days, and counts what runs out. */
export async function planAvailability(stage: Stage, offerings: readonly DemoOffering[]): Promise<void> {
  const catalog = () => stage.as("catalog-head");
  const planned = offerings.filter(({ state }) => state !== "launched" && state !== "retired");
  for (const [index, { id, name }] of planned.entries()) {
    const { days, confidence } = dates[index % dates.length] ?? dates[0];
    const fields = { offeringId: id, title: `${name} on sale`, targetOn: stage.day(days), confidence };
    const item = must(await planRoadmapItem(await catalog(), planRoadmapItemInput.parse(fields)));
    if (index === 1) {
      const why = "The supplier delivers the equipment five weeks later";
      const moved = { id: item.id, version: "1", targetOn: stage.day(days + 35), confidence: "low", why };
      must(await moveRoadmapItem(await catalog(), moveRoadmapItemInput.parse(moved)));
    }
  }
  for (const { families, each, ...pool } of pools) {
    const [first, ...others] = offerings.filter(
      ({ family, state }) => state === "launched" && (families as readonly string[]).includes(family),
    );
    if (!first) continue;
    const opened = openCapacityPoolInput.parse({ ...pool, offeringId: first.id, unitsEach: `${each}` });
    const { id: poolId } = must(await openCapacityPool(await catalog(), opened));
    for (const { id: offeringId } of others)
      must(await assignCapacity(await catalog(), { poolId, offeringId, unitsEach: each }));
  }
}
