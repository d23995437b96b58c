import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { moveRoadmapItem } from "@/lib/offerings/availability/commands/move-roadmap-item";
import { planRoadmapItem } from "@/lib/offerings/availability/commands/plan-roadmap-item";
import { journalOf } from "@/lib/platform/journal";
import { notices } from "@/lib/platform/notices";
import { addItem, assessAll, hashSeenBy, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as, drain } from "@/lib/testing/world";
import { decideOpportunity } from "./decide-opportunity";
import { noteRoadmapMove } from "./note-roadmap-move";

/** An opportunity that was advanced on a date of the roadmap. */
async function soldOnDate() {
  const [rep, catalog] = [await as("rep"), await as("catalog")];
  const offering = await offeringOf({ state: "in_test" });
  const plan = { offeringId: offering.id, title: "Edge node", targetOn: "2026-05-01", confidence: "high" } as const;
  const planned = must(await planRoadmapItem(catalog, plan));
  const id = await opportunityOf(rep);
  await addItem(rep, id, offering.versionId);
  await assessAll(rep, id, 5);
  must(await decideOpportunity(rep, { id, factsHash: await hashSeenBy(rep, id), outcome: "advance", notes: null }));
  return { rep, catalog, id, offering, planned };
}

test("an auditor notes nothing", async () => {
  const move = { eventId: newId(), offeringId: newId(), title: "x", from: "2026-05-01", to: null };
  await expect(noteRoadmapMove(await as("auditor"), move)).rejects.toThrow(NotAllowed);
});

test("a slip reaches the owner, is in the journal, and puts the decision out of date", async () => {
  const { rep, catalog, id, planned } = await soldOnDate();
  expect((await seenBy(rep, id)).standing.drift).toEqual([]);
  const slip = { id: planned.id, version: 1, targetOn: "2026-07-01", confidence: "low", why: "Supplier" } as const;
  must(await moveRoadmapItem(catalog, slip));
  await drain();
  const [entry] = await journalOf(`opportunity:${id}`);
  expect(entry).toMatchObject({ type: "opportunity.roadmap_moved", data: { from: "2026-05-01", to: "2026-07-01" } });
  expect((await notices(rep.actor, { size: 1 })).rows[0]).toMatchObject({ kind: "roadmap_moved" });
  const { drift } = (await seenBy(rep, id)).standing;
  expect(drift).toHaveLength(2);
  expect(drift[0]).toMatch(/is not available now$/);
  expect(drift[1]).toMatch(/slipped from 1 May 2026 to 1 July 2026$/);
});

test("two deliveries of one event, at once or later, are noted once", async () => {
  const { rep, id, offering } = await soldOnDate();
  const move = { eventId: newId(), offeringId: offering.id, title: "Edge node", from: "2026-05-01", to: "2026-05-09" };
  await Promise.all([noteRoadmapMove(rep, move), noteRoadmapMove(rep, move)]);
  expect(await noteRoadmapMove(rep, move)).toMatchObject({ value: { noted: 0 } });
  const noted = (await journalOf(`opportunity:${id}`)).filter((each) => each.type === "opportunity.roadmap_moved");
  expect(noted).toHaveLength(1);
});
