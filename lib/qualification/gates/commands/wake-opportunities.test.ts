import { expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { notices } from "@/lib/platform/notices";
import { hashSeenBy, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as, at } from "@/lib/testing/world";
import { decideOpportunity } from "./decide-opportunity";
import { wakeOpportunities } from "./wake-opportunities";

async function deferred() {
  const rep = await as("rep");
  const id = await opportunityOf(rep);
  const factsHash = await hashSeenBy(rep, id);
  must(await decideOpportunity(rep, { id, factsHash, outcome: "defer", wakeOn: "2026-04-01", notes: null }));
  return { rep, id };
}
const clock = (day: string) => contextFor(system("clock"), { now: at(`${day}T00:07:00Z`) });

test("no auditor wakes anything", async () => {
  await expect(wakeOpportunities(await as("auditor"))).rejects.toThrow(NotAllowed);
});

test("on its day, and not before, it is taken up again; the owner is told and the journal says why", async () => {
  const { rep, id } = await deferred();
  must(await wakeOpportunities(await clock("2026-03-31")));
  expect((await seenBy(rep, id)).view.row.state).toBe("deferred");
  must(await wakeOpportunities(await clock("2026-04-01")));
  expect((await seenBy(rep, id)).view.row).toMatchObject({ state: "exploring", wakeOn: null });
  const [entry] = await journalOf(`opportunity:${id}`);
  expect(entry).toMatchObject({ type: "opportunity.reopened", actorKind: "system" });
  expect((await notices(rep.actor, { size: 1 })).rows[0]).toMatchObject({ kind: "opportunity_woke" });
});

test("two runs at once wake each one once", async () => {
  const { rep, id } = await deferred();
  const ctx = await clock("2026-04-01");
  await Promise.all([wakeOpportunities(ctx), wakeOpportunities(ctx)]);
  expect((await seenBy(rep, id)).view.decisions.map((each) => each.outcome)).toEqual(["reopen", "defer"]);
});
