import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { addItem, offeringOf, opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { correctOpportunity } from "./correct-opportunity";

const given = async (ctx: Context) => ({
  id: await opportunityOf(ctx),
  version: 1,
  name: "Connect five sites",
  needOn: "2026-07-01" as const,
  estimateMinor: 2_000_000,
  currency: "EUR" as const,
  source: "tender" as const,
});

test("only sales corrects the details, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(correctOpportunity(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(correctOpportunity(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a correction keeps what it said before", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await correctOpportunity(rep, input));
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({
    type: "opportunity.corrected",
    actorName: "Rosa Lindqvist",
    data: { from: { name: "Connect four sites" }, to: { name: "Connect five sites" } },
  });
});

test("two at once: the second sees what the first wrote", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([correctOpportunity(rep, input), correctOpportunity(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({
    refusal: { reason: "stale", current: { name: "Connect five sites", estimate: "20000.00" } },
  });
});

test("the day cannot be moved into the past, and the currency stays while the solution is priced in it", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  expect(await correctOpportunity(rep, { ...input, needOn: "2026-03-01" })).toMatchObject({
    refusal: { reason: "need_date_past" },
  });
  await addItem(rep, input.id, (await offeringOf()).versionId);
  expect(await correctOpportunity(rep, { ...input, currency: "USD" })).toMatchObject({
    refusal: { reason: "items_in_currency", currency: "EUR" },
  });
  must(await correctOpportunity(rep, input));
  expect((await seenBy(rep, input.id)).standing.value.minor).toBe(2_000_000);
});
