import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { dropRequirement } from "./drop-requirement";
import { recordRequirement } from "./record-requirement";

const said = {
  statement: "Down for at most 4 hours a year",
  domain: "service_level" as const,
  priority: "must" as const,
  fit: "unknown" as const,
  saidBy: "Dana Ito",
  saidOn: null,
  metByItemId: null,
};
let opportunityId = "";
const given = async (ctx: Context) => {
  opportunityId = await opportunityOf(ctx);
  const { id } = must(await recordRequirement(ctx, { opportunityId, ...said }));
  return { id, version: 1 };
};

test("only sales drops a requirement, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(dropRequirement(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(dropRequirement(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("what was dropped stays readable in the journal", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await dropRequirement(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.requirement_dropped",
    actorName: "Rosa Lindqvist",
    data: { statement: said.statement },
  });
});

test("two at once: one drops it, for the other it is gone", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.allSettled([dropRequirement(rep, input), dropRequirement(await as("manager"), input)]);
  expect(answers.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
  expect((await seenBy(rep, opportunityId)).view.requirements).toHaveLength(0);
});
