import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { notices } from "@/lib/platform/notices";
import { hashSeenBy, readyOpportunity, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { decisionsAwaiting } from "../queries/decisions-awaiting";
import { askForDecision } from "./ask-for-decision";
import { decideOpportunity } from "./decide-opportunity";

async function ready(estimateMinor = 50_000_000) {
  const rep = await as("rep");
  const { id } = await readyOpportunity(rep, { estimateMinor });
  return { rep, input: { id, factsHash: await hashSeenBy(rep, id), outcome: "advance" as const, notes: "By Friday" } };
}

test("only sales asks, and another team's opportunity is not there", async () => {
  const { input } = await ready();
  await expect(askForDecision(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(askForDecision(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("the request says of whom, and the nearest manager is told", async () => {
  const { rep, input } = await ready();
  expect(must(await askForDecision(rep, input))).toMatchObject({ of: "Marta Okafor" });
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({ type: "opportunity.decision_requested", data: { of: { name: "Marta Okafor" } } });
  const manager = await as("manager");
  const told = await notices(manager.actor, { size: 5 });
  expect(told.rows[0]).toMatchObject({ kind: "decision_wanted", href: `/qualification/${input.id}` });
  expect((await decisionsAwaiting(manager.actor)).map((each) => each.id)).toContain(input.id);
  expect((await decisionsAwaiting((await as("otherManager")).actor)).map((each) => each.id)).not.toContain(input.id);
});

test("two at once leave one request, and the decision answers it", async () => {
  const { rep, input } = await ready();
  await Promise.all([askForDecision(rep, input), askForDecision(rep, input)]);
  const manager = await as("manager");
  const waiting = (await decisionsAwaiting(manager.actor)).filter((each) => each.id === input.id);
  expect(waiting).toHaveLength(1);
  must(await decideOpportunity(manager, { ...input, factsHash: await hashSeenBy(manager, input.id) }));
  expect((await seenBy(rep, input.id)).view.row).toMatchObject({ state: "qualified", requestedAt: null });
  expect((await decisionsAwaiting(manager.actor)).map((each) => each.id)).not.toContain(input.id);
});

test("within one's own threshold there is nothing to ask", async () => {
  const { rep, input } = await ready(100);
  expect(await askForDecision(rep, input)).toMatchObject({ refusal: { reason: "you_may_decide" } });
});

test("whoever asked does not decide, also when they do not own it", async () => {
  const { input } = await ready();
  const manager = await as("manager");
  must(await askForDecision(manager, input));
  const seen = { ...input, factsHash: await hashSeenBy(manager, input.id) };
  expect(await decideOpportunity(manager, seen)).toMatchObject({ refusal: { reason: "own_request" } });
  expect(await decideOpportunity(await as("director"), seen)).toMatchObject({ ok: true });
});

test("a manager's own opportunity goes to the director, and nobody is above the chief", async () => {
  const manager = await as("manager");
  const own = await readyOpportunity(manager, { estimateMinor: 50_000_000 });
  const input = { outcome: "advance" as const, notes: null };
  const asked = await askForDecision(manager, { ...input, id: own.id, factsHash: await hashSeenBy(manager, own.id) });
  expect(asked).toMatchObject({ value: { of: "Dario Vance" } });
  const chief = await as("chief");
  const top = await readyOpportunity(chief, { estimateMinor: 50_000_000 });
  expect(
    await askForDecision(chief, { ...input, id: top.id, factsHash: await hashSeenBy(chief, top.id) }),
  ).toMatchObject({ refusal: { reason: "nobody_may_decide" } });
});
