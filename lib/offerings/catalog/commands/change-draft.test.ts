import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { changeDraftInput } from "../inputs";
import { changeDraft } from "./change-draft";

const changed = async (made: { id: string; versionId: string }, given: object = {}) =>
  changeDraftInput.parse({
    versionId: made.versionId,
    version: await versionOf(made.id),
    name: "Fibre 2 Gbit",
    isSellable: "on",
    terms: "24",
    ...given,
  });

test("only the catalog admin changes a draft", async () => {
  const made = await draftOffering({ name: "Ethernet line" });
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(changeDraft(await as(person), await changed(made))).rejects.toThrow("offering:write");
});

test("what changed is recorded field by field", async () => {
  const made = await draftOffering({ name: "Fibre 1 Gbit" });
  must(await changeDraft(await as("catalog"), await changed(made, { description: "Symmetric." })));
  expect((await shown(made.id)).content).toMatchObject({
    name: "Fibre 2 Gbit",
    description: "Symmetric.",
    terms: [24],
  });
  const [entry] = await journalOf(`offering:${made.id}`, 1);
  expect(entry?.type).toBe("offering.described");
  expect((entry?.data as { changes: { label: string }[] } | undefined)?.changes.map((change) => change.label)).toEqual([
    "name",
    "description",
    "terms",
  ]);
});

test("a category that is not there any more is refused at its field", async () => {
  const made = await draftOffering({ name: "Ethernet transport" });
  const refused = await changeDraft(await as("catalog"), await changed(made, { categoryId: newId() }));
  expect(refused).toMatchObject({ refusal: { reason: "not_there", field: "categoryId" } });
});

test("of two who change it at once, the second is told what the first wrote", async () => {
  const made = await draftOffering({ name: "Wavelength" });
  const read = await changed(made);
  const answers = await Promise.all([
    changeDraft(await as("catalog"), { ...read, name: "Wavelength 10" }),
    changeDraft(await as("catalog"), { ...read, name: "Wavelength 100" }),
  ]);
  const stale = answers.find((answer) => !answer.ok);
  const kept = (await shown(made.id)).content.name;
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(stale).toMatchObject({ refusal: { reason: "stale", by: "Cora Novák", current: { name: kept } } });
});

test("a launched version is not changed in place", async () => {
  const made = await launchedOffering({ name: "Leased line" });
  expect(await changeDraft(await as("catalog"), await changed(made))).toMatchObject({
    refusal: { reason: "not_a_draft", n: 1, state: "launched" },
  });
});
