import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { advancedOpportunity, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { moveOpportunity } from "./move-opportunity";

const given = async (ctx: Context) => ({ id: await opportunityOf(ctx), version: 1, to: "exploring" as const });

test("only sales moves one, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(moveOpportunity(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(moveOpportunity(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a move says from where to where", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await moveOpportunity(rep, input));
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({
    type: "opportunity.moved",
    actorName: "Rosa Lindqvist",
    data: { from: "identified", to: "exploring" },
  });
});

test("two at once: the second is told", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([moveOpportunity(rep, input), moveOpportunity(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("what was decided is re-opened, not moved", async () => {
  const rep = await as("rep");
  const { id } = await advancedOpportunity(rep);
  const { version } = (await seenBy(rep, id)).view.row;
  expect(await moveOpportunity(rep, { id, version, to: "exploring" })).toMatchObject({
    refusal: { reason: "needs_reopening", state: "qualified" },
  });
});
