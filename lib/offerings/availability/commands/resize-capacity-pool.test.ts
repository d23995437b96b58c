import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { offeringOf } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { openCapacityPool } from "./open-capacity-pool";
import { resizeCapacityPool } from "./resize-capacity-pool";

async function given() {
  const pool = { name: `Racks ${newId()}`, place: null, unit: "racks", total: 10, unitsEach: 1 };
  const { id } = must(await openCapacityPool(await as("catalog"), { ...pool, offeringId: (await offeringOf()).id }));
  return { id, version: 1, total: 14, why: "A new row of racks" };
}

test("sales does not resize a pool", async () => {
  await expect(resizeCapacityPool(await as("rep"), await given())).rejects.toThrow(NotAllowed);
});

test("it is recorded from what to what, and why", async () => {
  const input = await given();
  must(await resizeCapacityPool(await as("catalog"), input));
  const [entry] = await journalOf(`capacity_pool:${input.id}`);
  expect(entry).toMatchObject({ type: "capacity.changed", data: { from: 10, to: 14, why: input.why } });
});

test("two at once: the second sees what the first wrote", async () => {
  const catalog = await as("catalog");
  const input = await given();
  const answers = await Promise.all([resizeCapacityPool(catalog, input), resizeCapacityPool(catalog, input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale", current: { total: "14" } } });
});
