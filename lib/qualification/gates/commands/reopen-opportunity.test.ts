import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { advancedOpportunity, hashSeenBy, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { decideOpportunity } from "./decide-opportunity";
import { reopenOpportunity } from "./reopen-opportunity";

const given = async (ctx: Context) => {
  const { id } = await advancedOpportunity(ctx);
  return { id, version: (await seenBy(ctx, id)).view.row.version, why: "They changed their mind" };
};

test("only sales re-opens, and another team's opportunity is not there", async () => {
  const input = await given(await as("rep"));
  await expect(reopenOpportunity(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(reopenOpportunity(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("the re-opening is a row after the decision, which stays as it was", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await reopenOpportunity(rep, input));
  const { view } = await seenBy(rep, input.id);
  expect(view.row.state).toBe("exploring");
  expect(view.decisions.map((each) => [each.number, each.outcome])).toEqual([
    [2, "reopen"],
    [1, "advance"],
  ]);
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({ type: "opportunity.reopened", data: { from: "qualified", why: input.why } });
});

test("two at once: the second is told", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([reopenOpportunity(rep, input), reopenOpportunity(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("what is open cannot be re-opened, and what was re-opened is decided again", async () => {
  const rep = await as("rep");
  const open = await opportunityOf(rep);
  expect(await reopenOpportunity(rep, { id: open, version: 1, why: "x" })).toMatchObject({
    refusal: { reason: "still_open" },
  });
  const input = await given(rep);
  must(await reopenOpportunity(rep, input));
  const again = { id: input.id, factsHash: await hashSeenBy(rep, input.id), outcome: "advance" as const, notes: null };
  expect(await decideOpportunity(rep, again)).toMatchObject({ ok: true });
});
