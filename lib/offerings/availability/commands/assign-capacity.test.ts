import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { offeringOf } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { capacityPoolsHeld } from "../queries/capacity-pools-held";
import { assignCapacity } from "./assign-capacity";
import { openCapacityPool } from "./open-capacity-pool";

async function given() {
  const pool = { name: `Racks ${newId()}`, place: null, unit: "racks", total: 10, unitsEach: 1 };
  const { id } = must(await openCapacityPool(await as("catalog"), { ...pool, offeringId: (await offeringOf()).id }));
  return { poolId: id, offeringId: (await offeringOf()).id, unitsEach: 3 };
}

test("sales assigns nothing, and a pool or an offering that does not exist is not there", async () => {
  const input = await given();
  await expect(assignCapacity(await as("rep"), input)).rejects.toThrow(NotAllowed);
  const catalog = await as("catalog");
  await expect(assignCapacity(catalog, { ...input, poolId: newId() })).rejects.toThrow(NotFound);
  await expect(assignCapacity(catalog, { ...input, offeringId: newId() })).rejects.toThrow(NotFound);
});

test("it is recorded how many units one piece takes", async () => {
  const input = await given();
  must(await assignCapacity(await as("catalog"), input));
  const [entry] = await journalOf(`capacity_pool:${input.poolId}`);
  expect(entry).toMatchObject({ type: "capacity.assigned", data: { unitsEach: 3 } });
});

test("two at once leave one assignment", async () => {
  const catalog = await as("catalog");
  const input = await given();
  await Promise.all([assignCapacity(catalog, input), assignCapacity(catalog, { ...input, unitsEach: 4 })]);
  const { pools } = await capacityPoolsHeld(catalog.actor, catalog.now);
  const drawn = pools.find((each) => each.id === input.poolId)?.drawnBy;
  expect(drawn?.filter((each) => each.id === input.offeringId)).toHaveLength(1);
});
