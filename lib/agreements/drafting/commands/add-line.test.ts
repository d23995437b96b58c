import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, prepared, started } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { addLineInput } from "../inputs";
import { addLine } from "./add-line";

test("purchasing support adds no line", async () => {
  const { id } = await started();
  const { offering } = await prepared();
  const input = { id, offeringVersionId: offering.versionId, quantity: 1, termMonths: 12 };
  await expect(addLine(await as("purchasing"), input)).rejects.toThrow(NotAllowed);
});

test("an added line is recorded and counts for its own term", async () => {
  const { id } = await started();
  const { offering } = await prepared();
  must(await addLine(await as("rep"), { id, offeringVersionId: offering.versionId, quantity: 2, termMonths: 12 }));
  expect(await agreementNow(id)).toMatchObject({ totalMinor: 385_000 + 2 * 145_000, monthlyMinor: 30_000 });
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({
    type: "agreement.line_added",
    data: { quantity: 2 },
  });
});

test("two people add at once: both lines are there, one after the other", async () => {
  const { id } = await started();
  const { offering } = await prepared();
  const input = { id, offeringVersionId: offering.versionId, quantity: 1, termMonths: 36 };
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => addLine(await ctx, input)));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect((await agreementNow(id)).monthlyMinor).toBe(30_000);
});

test("what is no line is refused at its fields", () => {
  const bad = addLineInput.safeParse({ id: "x", offeringVersionId: "", quantity: "0", termMonths: "0", price: "1" });
  const paths = bad.error?.issues.map((issue) => issue.path[0] ?? "form");
  expect(paths).toEqual(["id", "offeringVersionId", "quantity", "termMonths", "form"]);
});
