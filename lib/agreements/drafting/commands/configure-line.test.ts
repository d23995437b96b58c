import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started, submit, versionOf } from "@/lib/testing/agreements";
import { configurableBundle } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { draftOf, linesOf } from "../queries/draft-of";
import { addLine } from "./add-line";
import { configureLine } from "./configure-line";

let made = 0;

/** A draft with a second line, of a bundle that nobody configured yet. */
async function given() {
  const draft = await started();
  const bundle = await configurableBundle(`Rack ${++made}`);
  const wanted = { id: draft.id, offeringVersionId: bundle.versionId, quantity: 1, termMonths: 36 };
  const { lineId, version } = must(await addLine(await as("rep"), wanted));
  const chosen = { picks: { g0: bundle.small.id }, counts: {}, values: { c0: "white", c1: "5" } };
  return { bundle, input: { id: draft.id, version, lineId, ...chosen } };
}
const lineNow = async (id: string) => (await linesOf(db, id)).at(-1);

test("approvers cannot configure a line, and another team's agreement is unknown", async () => {
  const { input } = await given();
  for (const person of ["legal", "auditor"] as const)
    await expect(configureLine(await as(person), input)).rejects.toThrow(NotAllowed);
  await expect(configureLine(await as("otherRep"), input)).rejects.toThrow(NotFound);
});

test("a choice is recorded in words, priced with its options, and part of the content", async () => {
  const { input } = await given();
  expect((await lineNow(input.id))?.totals.monthlyMinor).toBe(4_000);
  must(await configureLine(await as("rep"), input));
  const line = await lineNow(input.id);
  expect(line?.totals.monthlyMinor).toBe(5_000);
  expect(line?.prices.at(-1)?.name).toMatch(/small port: Monthly charge$/);
  const [entry] = await journalOf(`agreement:${input.id}`);
  expect(entry).toMatchObject({
    type: "agreement.line_configured",
    data: { to: [{ name: "Port" }, { name: "Colour", value: "white" }, { name: "Cable", value: "5 m" }] },
  });
});

test("of two who configure at once, one does", async () => {
  const { input } = await given();
  const answers = await Promise.all(
    ["rep", "manager"].map(async (who) => configureLine(await as(who as "rep"), input)),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("what is not configured is not submitted, and an impossible choice is refused at its field", async () => {
  const { input } = await given();
  expect(await submit(input.id)).toMatchObject({
    refusal: { reason: "not_ready", obstacles: [{ part: "lines", lineId: input.lineId }] },
  });
  const wrong = { ...input, version: await versionOf(input.id), picks: {}, values: { c0: "white", c1: "51" } };
  expect(await configureLine(await as("rep"), wrong)).toMatchObject({
    refusal: { reason: "configuration_impossible", problems: [{ field: "picks.g0" }, { field: "values.c1" }] },
  });
});

test("a line that was never configured stays valid when there is nothing to choose", async () => {
  const { id } = await started();
  const draft = await draftOf(db, await agreementNow(id));
  expect(draft.lines[0]?.configuration).toBeNull();
  expect(await submit(id)).toMatchObject({ ok: true });
});
