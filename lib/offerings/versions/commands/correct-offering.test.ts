import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { correctOffering } from "./correct-offering";

const corrected = async (made: { id: string; versionId: string }, name: string) => ({
  ...{ versionId: made.versionId, version: await versionOf(made.id) },
  ...{ name, description: "As it is.", correction: "A slip of the pen" },
});

test("only the catalog admin corrects wording", async () => {
  const made = await launchedOffering({ name: "Fiber" });
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(correctOffering(await as(person), await corrected(made, "Fibre"))).rejects.toThrow("offering:write");
});

test("wording is put right in place, and both wordings and the reason are recorded", async () => {
  const made = await launchedOffering({ name: "Colcation" });
  must(await correctOffering(await as("catalog"), await corrected(made, "Colocation")));
  expect(await shown(made.id)).toMatchObject({ name: "Colocation", content: { n: 1, description: "As it is." } });
  expect((await journalOf(`offering:${made.id}`, 1))[0]).toMatchObject({
    type: "offering.corrected",
    data: { before: { name: "Colcation" }, after: { name: "Colocation" }, correction: "A slip of the pen" },
  });
});

test("of two who correct it at once, the second is told what the first wrote", async () => {
  const made = await launchedOffering({ name: "Mangaed router" });
  const read = await corrected(made, "Managed router");
  const answers = await Promise.all([1, 2].map(async () => correctOffering(await as("catalog"), read)));
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", current: { name: "Managed router" } },
  });
});
