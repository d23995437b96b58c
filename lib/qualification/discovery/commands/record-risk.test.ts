import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { recordRisk } from "./record-risk";

const late = {
  description: "The permit comes late",
  probability: 3_000,
  currency: "EUR" as const,
  response: null,
  impactMinor: 3_000_000,
};
const given = async (ctx: Context) => ({ opportunityId: await opportunityOf(ctx), ...late });

test("only sales records a risk, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(recordRisk(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(recordRisk(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a risk is recorded with its figures", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await recordRisk(rep, input));
  const [entry] = await journalOf(`opportunity:${input.opportunityId}`);
  expect(entry).toMatchObject({
    type: "opportunity.risk_recorded",
    actorName: "Rosa Lindqvist",
    data: { probabilityBps: 3_000, impactMinor: 3_000_000 },
  });
});

test("two at once are both kept, and their expected cost adds up", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([recordRisk(rep, input), recordRisk(await as("manager"), input)]);
  expect(answers.every((each) => each.ok)).toBe(true);
  expect((await seenBy(rep, input.opportunityId)).standing.risk).toMatchObject({
    expected: { minor: 1_800_000 },
    exposure: { minor: 6_000_000 },
  });
});
