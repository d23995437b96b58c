import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { addItem, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { removeSolutionItem } from "./remove-solution-item";

let opportunityId = "";
const given = async (ctx: Context) => {
  opportunityId = await opportunityOf(ctx);
  const id = await addItem(ctx, opportunityId, (await offeringOf()).versionId);
  return { id, version: 1 };
};

test("only sales removes an item, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(removeSolutionItem(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(removeSolutionItem(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("what was removed stays readable in the journal", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await removeSolutionItem(rep, input));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({ type: "opportunity.item_removed", actorName: "Rosa Lindqvist", data: { quantity: 1 } });
});

test("two at once: one removes it, for the other it is gone", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const manager = await as("manager");
  const answers = await Promise.allSettled([removeSolutionItem(rep, input), removeSolutionItem(manager, input)]);
  expect(answers.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
  expect((await seenBy(rep, opportunityId)).view.row.valueMinor).toBe(0);
});
