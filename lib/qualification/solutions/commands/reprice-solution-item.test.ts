import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { addItem, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { repriceSolutionItem } from "./reprice-solution-item";

let opportunityId = "";
const given = async (ctx: Context) => {
  opportunityId = await opportunityOf(ctx);
  const id = await addItem(ctx, opportunityId, (await offeringOf()).versionId);
  return { id, version: 1 };
};

test("only sales takes a new price, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(repriceSolutionItem(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(repriceSolutionItem(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a new price is recorded with the one before", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await repriceSolutionItem(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.item_repriced",
    actorName: "Rosa Lindqvist",
    data: { from: { oneTimeMinor: 10_000 }, to: { oneTimeMinor: 10_000 } },
  });
});

test("two at once: the second is told", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([repriceSolutionItem(rep, input), repriceSolutionItem(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("the price of the version is taken, and the item says when", async () => {
  const rep = await as("rep");
  must(await repriceSolutionItem(rep, await given(rep)));
  expect((await seenBy(rep, opportunityId)).view.items[0]).toMatchObject({ version: 2, pricedAt: rep.now });
});
