import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { opportunityOf, seenBy } from "@/lib/testing/opportunities";
import { as } from "@/lib/testing/world";
import { assessFactor } from "./assess-factor";

const given = async (ctx: Context) => ({
  id: await opportunityOf(ctx),
  factor: "risk" as const,
  value: 4,
  evidence: "Site survey",
  evidenceOn: "2026-02-20" as const,
  version: 0,
});

test("only sales assesses, and another team's opportunity is not there", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  await expect(assessFactor(await as("auditor"), input)).rejects.toThrow(NotAllowed);
  await expect(assessFactor(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a finding is recorded with what was thought before", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await assessFactor(rep, input));
  const [entry] = await journalOf(`opportunity:${input.id}`);
  expect(entry).toMatchObject({
    type: "opportunity.assessed",
    actorName: "Rosa Lindqvist",
    data: { factor: "risk", from: null, to: { value: 4 } },
  });
});

test("two at once on one factor: the second sees what the first wrote", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  const answers = await Promise.all([assessFactor(rep, input), assessFactor(await as("manager"), input)]);
  expect(answers.filter((each) => each.ok)).toHaveLength(1);
  expect(answers.find((each) => !each.ok)).toMatchObject({
    refusal: { reason: "stale", current: { value: "4", evidence: "Site survey" } },
  });
});

test("two at once on different factors are both kept", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await assessFactor(rep, input));
  must(await assessFactor(await as("manager"), { ...input, factor: "commitment", value: 2 }));
  expect((await seenBy(rep, input.id)).standing.score).toMatchObject({ lowBps: 2_000, highBps: 9_000 });
});

test("unknown is told from zero, and evidence is not from tomorrow", async () => {
  const rep = await as("rep");
  const input = await given(rep);
  must(await assessFactor(rep, { ...input, value: 0 }));
  expect((await seenBy(rep, input.id)).standing.score.unknown).not.toContain("risk");
  must(await assessFactor(rep, { ...input, value: null, version: 1 }));
  expect((await seenBy(rep, input.id)).standing.score.unknown).toContain("risk");
  expect(await assessFactor(rep, { ...input, evidenceOn: "2026-03-03", version: 2 })).toMatchObject({
    refusal: { reason: "evidence_in_future" },
  });
});
