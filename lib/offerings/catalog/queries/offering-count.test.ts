import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { draftOffering, launchedBundle, launchedOffering } from "@/lib/testing/catalogue";
import { as, asOwner } from "@/lib/testing/world";
import { offeringCount } from "./offering-count";
import type { OfferingFilter } from "./offerings-matching";

const counted = async (filter: OfferingFilter) => offeringCount((await as("rep")).actor, filter);

test("only who may read the inventory has it counted", async () => {
  const stranger = { ...(await as("rep")).actor, roles: [] } as never;
  await expect(offeringCount(stranger, {})).rejects.toThrow(NotAllowed);
});

test("the count follows the list's filters", async () => {
  const fibre = await launchedOffering({ name: "Fibre" });
  await draftOffering({ name: "Radio" });
  await launchedBundle("Office", [fibre.id]);
  expect(await counted({})).toEqual({ count: 3, more: false });
  expect(await counted({ bundles: true })).toEqual({ count: 1, more: false });
  expect(await counted({ search: "radio" })).toEqual({ count: 1, more: false });
  expect((await counted({ needsAttention: true })).count).toBeGreaterThan(0);
});

test("counting stops at 10,000 and says so", async () => {
  await asOwner((client) =>
    client.query(`insert into offerings (id, number, name, state, created_at, changed_at)
      select gen_random_uuid(), 'X-' || i, 'Line ' || i, 'in_study', now(), now() from generate_series(1, 10001) i`),
  );
  expect(await counted({ state: "in_study" })).toEqual({ count: 10_000, more: true });
});
