import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { addItem, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { correctSolutionItem } from "./correct-solution-item";

let opportunityId = "";
const given = async (ctx: Context) => {
  opportunityId = await opportunityOf(ctx);
  const id = await addItem(ctx, opportunityId, (await offeringOf()).versionId);
  return { id, version: 1, quantity: 3, siteId: null, needOn: null };
};

test("only sales changes an item, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(correctSolutionItem(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(correctSolutionItem(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a change keeps what it was", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await correctSolutionItem(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.item_corrected",
    actorName: "Rosa Lindqvist",
    data: { from: { quantity: 1 }, to: { quantity: 3 } },
  });
});

test("two at once: the second sees what the first wrote", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([correctSolutionItem(rep, input), correctSolutionItem(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale", current: { quantity: "3" } } });
});

test("the value follows the quantity", async () => {
  const rep = await as("rep");
  must(await correctSolutionItem(rep, await given(rep)));
  expect((await seenBy(rep, opportunityId)).view.row.valueMinor).toBe(3 * (10_000 + 36 * 5_000));
});
