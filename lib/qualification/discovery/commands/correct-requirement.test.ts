import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { correctRequirement } from "./correct-requirement";
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
  return { id, version: 1, ...said, fit: "standard" as const };
};

test("only sales changes a requirement, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(correctRequirement(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(correctRequirement(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a change keeps what it said before", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await correctRequirement(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.requirement_corrected",
    actorName: "Rosa Lindqvist",
    data: { from: { fit: "unknown" }, to: { fit: "standard" } },
  });
});

test("two at once: the second sees what the first wrote", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([correctRequirement(rep, input), correctRequirement(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({
    refusal: { reason: "stale", current: { fit: "standard" } },
  });
});

test("a must that is not met asks for a word before advancing", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await correctRequirement(rep, { ...input, fit: "not_met" }));
  expect((await seenBy(rep, opportunityId)).view.coverage.mustsUnmet).toBe(1);
});
