import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { correctSolutionItem } from "@/lib/qualification/solutions/commands/correct-solution-item";
import {
  advancedOpportunity,
  assessAll,
  hashSeenBy,
  offeringOf,
  opportunityOf,
  readyOpportunity,
  seenBy,
} from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { decideOpportunity } from "./decide-opportunity";

const advance = (id: string, factsHash: string) => ({ id, factsHash, outcome: "advance" as const, notes: null });
const large = { estimateMinor: 50_000_000 };

test("sales decides: an auditor may not, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  const choice = advance(id, await hashSeenBy(rep, id));
  await expect(decideOpportunity(await as("auditor"), choice)).rejects.toThrow(NotAllowed);
  await expect(decideOpportunity(await as("otherRep"), choice)).rejects.toThrow(NotFound);
});

test("the decision is a row with what it rested on, and an entry that others hear of", async () => {
  const rep = await as("rep");
  const { id, decisionId } = await advancedOpportunity(rep);
  const { view } = await seenBy(rep, id);
  expect(view.row).toMatchObject({ state: "qualified", decisionId });
  expect(view.decisions[0]).toMatchObject({
    number: 1,
    outcome: "advance",
    aboveThreshold: false,
    by: "Rosa Lindqvist",
  });
  expect(view.decisions[0]?.snapshot.items).toHaveLength(1);
  const [entry] = await journalOf(`opportunity:${id}`);
  expect(entry).toMatchObject({ type: "opportunity.advanced", data: { decisionId, outcome: "advance", policy: 1 } });
});

test("two at once: one decides, the other is told that it is decided", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  const factsHash = await hashSeenBy(rep, id);
  const answers = await Promise.all([
    decideOpportunity(rep, advance(id, factsHash)),
    decideOpportunity(await as("manager"), {
      id,
      factsHash,
      outcome: "end",
      ending: "no_bid",
      because: "too_risky",
      notes: null,
    }),
  ]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "already_decided" } });
});

test("50 at once leave one decision", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep);
  const choice = advance(id, await hashSeenBy(rep, id));
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => decideOpportunity(rep, choice)));
  expect(answers.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
  expect((await seenBy(rep, id)).view.decisions).toHaveLength(1);
});

test("the same key twice gives the same answer", async () => {
  const rep = await as("rep", { key: "decided once", command: "decideOpportunity" });
  const { id } = await readyOpportunity(await as("rep"));
  const choice = advance(id, await hashSeenBy(rep, id));
  const first = await decideOpportunity(rep, choice);
  expect(await decideOpportunity(rep, choice)).toEqual(first);
});

test("above the threshold a manager decides who neither owns it nor asked", async () => {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep, large);
  const choice = advance(id, await hashSeenBy(rep, id));
  expect(await decideOpportunity(rep, choice)).toMatchObject({
    refusal: { reason: "manager_decides", limit: { minor: 10_000_000, currency: "EUR" } },
  });
  const manager = await as("manager");
  expect(await decideOpportunity(manager, choice)).toMatchObject({ ok: true });
  const own = await readyOpportunity(manager, large);
  const ownChoice = advance(own.id, await hashSeenBy(manager, own.id));
  expect(await decideOpportunity(manager, ownChoice)).toMatchObject({ refusal: { reason: "own_request" } });
  expect(await decideOpportunity(await as("director"), ownChoice)).toMatchObject({ ok: true });
});

test("who decides on an old page is told that the facts changed", async () => {
  const rep = await as("rep");
  const { id, itemId } = await readyOpportunity(rep);
  const factsHash = await hashSeenBy(rep, id);
  must(await correctSolutionItem(rep, { id: itemId, version: 1, quantity: 3, siteId: null, needOn: null }));
  expect(await decideOpportunity(rep, advance(id, factsHash))).toMatchObject({ refusal: { reason: "facts_changed" } });
});

test("nothing is advanced without a solution, with one that cannot be delivered, or with a doubt and no word", async () => {
  const rep = await as("rep");
  const empty = await opportunityOf(rep);
  expect(await decideOpportunity(rep, advance(empty, await hashSeenBy(rep, empty)))).toMatchObject({
    refusal: { reason: "no_solution" },
  });
  const { id } = await readyOpportunity(rep);
  await assessAll(rep, id, 3);
  const choice = advance(id, await hashSeenBy(rep, id));
  expect(await decideOpportunity(rep, choice)).toMatchObject({ refusal: { reason: "notes_wanted", why: "low_score" } });
  expect(await decideOpportunity(rep, { ...choice, notes: "A reference in a new region" })).toMatchObject({ ok: true });
  const planned = await offeringOf({ state: "in_test" });
  const future = await opportunityOf(rep);
  const { addItem } = await import("@/lib/testing/opportunities");
  await addItem(rep, future, planned.versionId);
  await assessAll(rep, future, 5);
  expect(await decideOpportunity(rep, advance(future, await hashSeenBy(rep, future)))).toMatchObject({
    refusal: { reason: "not_available" },
  });
});

test("a deferral wakes up later than today, and an ending has a reason of its kind", async () => {
  const rep = await as("rep");
  const id = await opportunityOf(rep);
  const factsHash = await hashSeenBy(rep, id);
  const defer = { id, factsHash, outcome: "defer" as const, notes: null };
  expect(await decideOpportunity(rep, { ...defer, wakeOn: "2026-03-02" })).toMatchObject({
    refusal: { reason: "wake_date_not_in_future" },
  });
  const end = { id, factsHash, outcome: "end" as const, ending: "lost" as const, notes: null };
  expect(await decideOpportunity(rep, { ...end, because: "budget_cut" })).toMatchObject({
    refusal: { reason: "reason_not_of_ending" },
  });
  expect(await decideOpportunity(rep, { ...end, because: "other" })).toMatchObject({
    refusal: { reason: "notes_wanted", why: "other" },
  });
  expect(await decideOpportunity(rep, { ...end, because: "price" })).toMatchObject({ ok: true });
  expect((await seenBy(rep, id)).view.row.state).toBe("ended");
});
