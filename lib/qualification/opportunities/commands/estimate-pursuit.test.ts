import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { estimatePursuit } from "./estimate-pursuit";

const given = async (ctx: Context) => ({
  id: await opportunityOf(ctx),
  version: 1,
  currency: "EUR" as const,
  win: 3_000,
  marginMinor: 40_000_000,
  costMinor: 6_000_000,
});

test("only sales estimates, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(estimatePursuit(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(estimatePursuit(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("an estimate is recorded with what it was", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await estimatePursuit(rep, input));
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({
    type: "opportunity.pursuit_estimated",
    actorName: "Rosa Lindqvist",
    data: { from: { winBps: null }, to: { winBps: 3_000 } },
  });
});

test("two at once: the second sees what the first wrote", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([estimatePursuit(rep, input), estimatePursuit(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({
    refusal: { reason: "stale", current: { win: "30", margin: "400000.00" } },
  });
});

test("the page shows what the pursuit is worth", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  expect((await seenBy(rep, input.id)).standing.pursuit).toBeNull();
  must(await estimatePursuit(rep, input));
  expect((await seenBy(rep, input.id)).standing.pursuit).toEqual({
    expected: { minor: 6_000_000, currency: "EUR" },
    breakEvenBps: 1_500,
  });
  expect(await estimatePursuit(rep, { ...input, version: 2, currency: "USD" })).toMatchObject({
    refusal: { reason: "other_currency", expected: "EUR" },
  });
});
