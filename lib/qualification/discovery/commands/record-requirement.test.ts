import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { addItem, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
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
const given = async (ctx: Context) => ({ opportunityId: await opportunityOf(ctx), ...said });

test("only sales writes down what they need, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(recordRequirement(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(recordRequirement(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a requirement is recorded as it was said", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await recordRequirement(rep, input));
  const [entry] = await journalOf(`opportunity:${input.opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.requirement_recorded",
    actorName: "Rosa Lindqvist",
    data: { statement: said.statement },
  });
});

test("two at once are both kept", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([recordRequirement(rep, input), recordRequirement(await as("manager"), input)]);
  expect(answers.every((each) => each.ok)).toBe(true);
  expect((await seenBy(rep, input.opportunityId)).view.requirements).toHaveLength(2);
});

test("what meets it is an item of the same solution, and its domain counts as asked", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const elsewhere = await opportunityOf(rep);
  const metByItemId = await addItem(rep, elsewhere, (await offeringOf()).versionId);
  expect(await recordRequirement(rep, { ...input, metByItemId })).toMatchObject({
    refusal: { reason: "not_an_item_of_this" },
  });
  must(await recordRequirement(rep, input));
  const { coverage } = (await seenBy(rep, input.opportunityId)).view;
  expect(coverage).toMatchObject({ covered: 1, domains: 13, answered: 0, requirements: 1 });
  expect(coverage.toAsk).not.toContain("service_level");
});
