import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { offeringOf } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { capacityPoolsHeld } from "../queries/capacity-pools-held";
import { assignCapacity } from "./assign-capacity";
import { openCapacityPool } from "./open-capacity-pool";

const given = async () => ({
  name: `Racks ${newId()}`,
  place: "Hamburg",
  unit: "racks",
  total: 10,
  offeringId: (await offeringOf()).id,
  unitsEach: 1,
});

test("catalogue and purchasing open pools, sales does not", async () => {
  await expect(openCapacityPool(await as("rep"), await given())).rejects.toThrow(NotAllowed);
  expect(await openCapacityPool(await as("purchasing"), await given())).toMatchObject({ ok: true });
});

test("a pool is recorded, and the page shows who draws on it", async () => {
  const catalog = await as("catalog");
  const input = await given();
  const { id } = must(await openCapacityPool(catalog, input));
  expect(await journalOf(`capacity_pool:${id}`)).toMatchObject([{ type: "capacity.opened", data: { total: 10 } }]);
  const other = await offeringOf();
  must(await assignCapacity(catalog, { poolId: id, offeringId: other.id, unitsEach: 2 }));
  const { pools } = await capacityPoolsHeld(catalog.actor, catalog.now);
  const pool = pools.find((each) => each.id === id);
  expect(pool).toMatchObject({ held: 0, holds: [] });
  expect(pool?.drawnBy.map((each) => [each.id, each.unitsEach]).toSorted()).toEqual(
    [
      [input.offeringId, 1],
      [other.id, 2],
    ].toSorted(),
  );
});

test("two at once: one name, one pool", async () => {
  const catalog = await as("catalog");
  const input = await given();
  const answers = await Promise.all([openCapacityPool(catalog, input), openCapacityPool(catalog, input)]);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "name_taken" } });
});
