import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { openCapacityPool } from "@/lib/offerings/availability/commands/open-capacity-pool";
import { resizeCapacityPool } from "@/lib/offerings/availability/commands/resize-capacity-pool";
import { journalOf } from "@/lib/platform/journal";
import { notices } from "@/lib/platform/notices";
import { addItem, offeringOf, opportunityOf } from "@/lib/testing/opportunities";
import { as, drain } from "@/lib/testing/world";
import { noteCapacityChange } from "./note-capacity-change";

/** An opportunity with four pieces of something of which a pool holds ten. */
async function drawing() {
  const rep = await as("rep");
  const offering = await offeringOf();
  const pool = { name: `Ports ${newId()}`, place: null, unit: "ports", total: 10, unitsEach: 1 };
  const { id: poolId } = must(await openCapacityPool(await as("catalog"), { ...pool, offeringId: offering.id }));
  const id = await opportunityOf(rep);
  await addItem(rep, id, offering.versionId, 4);
  return { rep, id, poolId };
}
const noted = async (id: string) =>
  (await journalOf(`opportunity:${id}`)).filter((each) => each.type === "opportunity.capacity_changed");

test("an auditor notes nothing", async () => {
  const change = { eventId: newId(), poolId: newId(), pool: "Ports", unit: "ports", from: 10, to: 2 };
  await expect(noteCapacityChange(await as("auditor"), change)).rejects.toThrow(NotAllowed);
});

test("a pool that shrinks reaches the owners of what draws on it; one that grows does not", async () => {
  const { rep, id, poolId } = await drawing();
  const catalog = await as("catalog");
  must(await resizeCapacityPool(catalog, { id: poolId, version: 1, total: 12, why: "A new card" }));
  await drain();
  expect(await noted(id)).toHaveLength(0);
  must(await resizeCapacityPool(catalog, { id: poolId, version: 2, total: 3, why: "A card failed" }));
  await drain();
  expect((await noted(id))[0]).toMatchObject({ data: { from: 12, to: 3, unit: "ports" } });
  expect((await notices(rep.actor, { size: 1 })).rows[0]).toMatchObject({ kind: "capacity_changed" });
});

test("two deliveries of one event, at once or later, are noted once", async () => {
  const { rep, id, poolId } = await drawing();
  const change = { eventId: newId(), poolId, pool: "Ports", unit: "ports", from: 10, to: 2 };
  await Promise.all([noteCapacityChange(rep, change), noteCapacityChange(rep, change)]);
  expect(await noteCapacityChange(rep, change)).toMatchObject({ value: { noted: 0 } });
  expect(await noted(id)).toHaveLength(1);
});
