import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { decideOpportunity } from "@/lib/qualification/gates/commands/decide-opportunity";
import { reopenOpportunity } from "@/lib/qualification/gates/commands/reopen-opportunity";
import { addItem, assessAll, hashSeenBy, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as, asOwner, at } from "@/lib/testing/world";
import { capacityPoolsHeld } from "../queries/capacity-pools-held";
import { openCapacityPool } from "./open-capacity-pool";
import { releaseCapacity } from "./release-capacity";
import { reserveCapacity } from "./reserve-capacity";
import { resizeCapacityPool } from "./resize-capacity-pool";

async function world(total = 10) {
  const offering = await offeringOf();
  const pool = { name: `Racks ${newId()}`, place: null, unit: "racks", total, unitsEach: 1 };
  const { id } = must(await openCapacityPool(await as("catalog"), { ...pool, offeringId: offering.id }));
  const reservation = (quantity: number) => ({
    holder: { kind: "opportunity", id: newId(), label: "OPP-000001" },
    needs: [{ offeringId: offering.id, quantity, place: null }],
    expiresAt: at("2026-04-01T00:00:00Z"),
  });
  const held = async (now = at("2026-03-02T09:00:00Z")) =>
    (await capacityPoolsHeld((await as("catalog")).actor, now)).pools.find((each) => each.id === id)?.held;
  return { offering, poolId: id, reservation, held };
}

test("only sales reserves", async () => {
  const { reservation } = await world();
  await expect(reserveCapacity(await as("catalog"), reservation(1))).rejects.toThrow(NotAllowed);
  await expect(releaseCapacity(await as("catalog"), reservation(1))).rejects.toThrow(NotAllowed);
});

test("a reservation is recorded with the pool, counts until it lapses, and can be given back", async () => {
  const rep = await as("rep");
  const { poolId, reservation, held } = await world();
  const input = reservation(4);
  must(await reserveCapacity(rep, input));
  const [entry] = await journalOf(`capacity_pool:${poolId}`);
  expect(entry).toMatchObject({ type: "capacity.reserved", data: { quantity: 4, holder: input.holder } });
  expect(await held()).toBe(4);
  expect(await held(at("2026-04-02T00:00:00Z"))).toBe(0);
  must(await reserveCapacity(rep, { ...input, needs: [{ ...input.needs[0], quantity: 6 } as never] }));
  expect(await held()).toBe(6);
  must(await releaseCapacity(rep, input));
  expect(await held()).toBe(0);
  expect((await journalOf(`capacity_pool:${poolId}`))[0]).toMatchObject({ type: "capacity.released" });
});

test("20 at once never hold more than there is", async () => {
  const rep = await as("rep");
  const { reservation, held } = await world(10);
  const answers = await Promise.all(Array.from({ length: 20 }, () => reserveCapacity(rep, reservation(3))));
  expect(answers.filter((each) => each.ok)).toHaveLength(3);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "capacity_short", free: 1, needed: 3 } });
  expect(await held()).toBe(9);
});

test("the database refuses a hold beyond the pool, whoever writes it", async () => {
  const { poolId } = await world(2);
  const insert = `insert into capacity_holds (id, pool_id, holder_kind, holder_id, holder_label, quantity, expires_at, created_at, changed_at)
    values ($1, $2, 'order', $1, 'x', 3, now() + interval '1 day', now(), now())`;
  await expect(asOwner((client) => client.query(insert, [newId(), poolId]))).rejects.toThrow(/2 of 2 left/);
});

test("a pool does not shrink below what is held", async () => {
  const { poolId, reservation } = await world(10);
  must(await reserveCapacity(await as("rep"), reservation(8)));
  const shrink = { id: poolId, version: 1, total: 7, why: "Moved out" };
  expect(await resizeCapacityPool(await as("catalog"), shrink)).toMatchObject({
    refusal: { reason: "below_what_is_held", held: 8 },
  });
});

test("advancing an opportunity holds its capacity, re-opening it gives it back", async () => {
  const rep = await as("rep");
  const { offering, held } = await world(10);
  const id = await opportunityOf(rep);
  await addItem(rep, id, offering.versionId, 5);
  await assessAll(rep, id, 5);
  must(await decideOpportunity(rep, { id, factsHash: await hashSeenBy(rep, id), outcome: "advance", notes: null }));
  expect(await held()).toBe(5);
  const { view, found } = await seenBy(rep, id);
  expect(found[0]?.light).toBe("green");
  must(await reopenOpportunity(rep, { id, version: view.row.version, why: "Later" }));
  expect(await held()).toBe(0);
});
