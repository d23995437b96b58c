import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { offeringOf } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { moveRoadmapItem } from "./move-roadmap-item";
import { planRoadmapItem } from "./plan-roadmap-item";

async function given() {
  const { id: offeringId } = await offeringOf({ state: "in_test" });
  const plan = { offeringId, title: "Edge node", targetOn: "2026-05-01", confidence: "high" } as const;
  const { id } = must(await planRoadmapItem(await as("catalog"), plan));
  return { id, version: 1, targetOn: "2026-07-01" as const, confidence: "low" as const, why: "Supplier" };
}

test("the catalogue changes the roadmap, sales does not", async () => {
  await expect(moveRoadmapItem(await as("rep"), await given())).rejects.toThrow(NotAllowed);
});

test("it is recorded with the date before and the reason", async () => {
  const input = await given();
  must(await moveRoadmapItem(await as("catalog"), input));
  const [entry] = await journalOf(`roadmap_item:${input.id}`);
  expect(entry).toMatchObject({
    type: "roadmap.moved",
    data: { from: "2026-05-01", to: "2026-07-01", why: "Supplier" },
  });
});

test("two at once: the second is told", async () => {
  const catalog = await as("catalog");
  const input = await given();
  const answers = await Promise.all([moveRoadmapItem(catalog, input), moveRoadmapItem(catalog, input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale", version: 2 } });
});
