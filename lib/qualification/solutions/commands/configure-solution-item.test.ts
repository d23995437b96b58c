import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { configurationChoices } from "@/lib/offerings/catalog/queries/configuration-choice";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { configurableBundle } from "@/lib/testing/catalogue";
import { addItem, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { configureSolutionItem } from "./configure-solution-item";

let opportunityId = "";
let made = 0;
async function given(ctx: Context) {
  const bundle = await configurableBundle(`Edge cabinet ${++made}`);
  opportunityId = await opportunityOf(ctx);
  const id = await addItem(ctx, opportunityId, bundle.versionId, 2);
  return { id, version: 1, picks: { g0: bundle.large.id }, counts: {}, values: { c0: "white", c1: "12" } };
}
const item = async (ctx: Context) => (await seenBy(ctx, opportunityId)).view.items[0];

test("only sales configures an item, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(configureSolutionItem(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(configureSolutionItem(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("what was chosen is recorded in words, with the price that it makes", async () => {
  const rep = await as("rep");
  must(await configureSolutionItem(rep, await given(rep)));
  const [entry] = await journalOf(`opportunity:${opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.item_configured",
    actorName: "Rosa Lindqvist",
    data: { monthlyMinor: 6_500, to: [{ name: "Port" }, { name: "Colour", value: "white" }, { value: "12 m" }] },
  });
});

test("two at once: the second is told", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([
    configureSolutionItem(rep, input),
    configureSolutionItem(await as("manager"), input),
  ]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("until it is configured an item has the catalog's defaults, and says what is open", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const before = await item(rep);
  expect(before).toMatchObject({ monthlyMinor: 4_000, configuration: { picks: [], values: [{ value: "black" }] } });
  const open = await configurationChoices(rep.actor, before ? [before] : [], "2026-03-02");
  expect(open.get(input.id)?.problems).toEqual(["Port: 0 picked, the group needs 1.", "Cable: a value is needed."]);
  must(await configureSolutionItem(rep, input));
  expect((await item(rep))?.priceTrace.join(" ")).toContain("large port: adds €25.00 a month");
});

test("an impossible choice is refused at its field, and nothing is changed", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  expect(await configureSolutionItem(rep, { ...input, picks: {}, values: { c0: "red", c1: "70" } })).toMatchObject({
    refusal: {
      reason: "configuration_impossible",
      problems: [{ field: "picks.g0" }, { field: "values.c0" }, { field: "values.c1" }],
    },
  });
  expect((await item(rep))?.version).toBe(1);
});
