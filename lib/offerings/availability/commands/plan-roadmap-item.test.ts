import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { offeringOf } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { offeringsWithoutDate, roadmap } from "../queries/roadmap";
import { planRoadmapItem } from "./plan-roadmap-item";

const given = async () => ({
  offeringId: (await offeringOf({ state: "in_test" })).id,
  title: "Edge node",
  targetOn: "2026-05-01" as const,
  confidence: "high" as const,
});

test("the catalogue plans dates, sales does not", async () => {
  await expect(planRoadmapItem(await as("rep"), await given())).rejects.toThrow(NotAllowed);
});

test("a plan is recorded and stands on the roadmap", async () => {
  const catalog = await as("catalog");
  const input = await given();
  const waiting = async () => (await offeringsWithoutDate(catalog.actor)).map((each) => each.id);
  expect(await waiting()).toContain(input.offeringId);
  const { id } = must(await planRoadmapItem(catalog, input));
  expect(await journalOf(`roadmap_item:${id}`)).toMatchObject([{ type: "roadmap.planned", data: input }]);
  const { rows } = await roadmap(catalog.actor, {}, { size: 50 });
  expect(rows.find((row) => row.id === id)).toMatchObject({ targetOn: "2026-05-01", slips: 0, owner: "Cora Novák" });
  expect(await waiting()).not.toContain(input.offeringId);
});

test("two at once: an offering has one planned date", async () => {
  const catalog = await as("catalog");
  const input = await given();
  const answers = await Promise.all([planRoadmapItem(catalog, input), planRoadmapItem(catalog, input)]);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "already_planned" } });
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
});
