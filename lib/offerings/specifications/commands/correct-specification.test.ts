import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { specificationCalled } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { correctSpecificationInput } from "../inputs";
import { specification } from "../queries/specification";
import { correctSpecification } from "./correct-specification";
import { moveSpecification } from "./move-specification";

const corrected = (id: string, given: Record<string, unknown> = {}) =>
  correctSpecificationInput.parse({
    ...{ id, version: 1, name: "Optical access" },
    characteristics: [{ name: "Length", valueType: "number", unit: "m" }],
    ...given,
  });

test("only the catalog admin corrects specifications", async () => {
  const { id } = await specificationCalled("Copper access");
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(correctSpecification(await as(person), corrected(id))).rejects.toThrow("offering:write");
});

test("what it said before and says now is recorded", async () => {
  const { id } = await specificationCalled("Fibre access", {
    brand: "Old",
    characteristics: [{ name: "Width", valueType: "number" }],
  });
  must(await correctSpecification(await as("catalog"), corrected(id, { brand: "New" })));
  expect(await specification((await as("rep")).actor, id)).toMatchObject({
    ...{ name: "Optical access", brand: "New", version: 2 },
    characteristics: [{ name: "Length", unit: "m" }],
  });
  expect((await journalOf(`specification:${id}`, 1))[0]).toMatchObject({
    type: "specification.corrected",
    data: { before: { brand: "Old", characteristics: [{ name: "Width" }] }, after: { brand: "New" } },
  });
});

test("of two who correct it at once, the second is told what it says now", async () => {
  const { id } = await specificationCalled("Radio access");
  const answers = await Promise.all([1, 2].map(async () => correctSpecification(await as("catalog"), corrected(id))));
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", version: 2, by: "Cora Novák", current: { name: "Optical access" } },
  });
});

test("what is closed stays as it was", async () => {
  const { id } = await specificationCalled("Satellite access", { state: "in_test" });
  must(await moveSpecification(await as("catalog"), { id, version: 1, to: "rejected", statusReason: "Too slow" }));
  expect(await correctSpecification(await as("catalog"), corrected(id, { version: 2 }))).toMatchObject({
    refusal: { reason: "closed", state: "rejected" },
  });
});
