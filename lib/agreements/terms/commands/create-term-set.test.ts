import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { as } from "@/lib/testing/world";
import { createTermSet } from "./create-term-set";

test("a seller cannot create a term set", async () => {
  await expect(createTermSet(await as("rep"), { name: "Mine" })).rejects.toThrow(NotAllowed);
});

test("a new term set is recorded and begins with an empty draft", async () => {
  const { id, versionId } = must(await createTermSet(await as("legal"), { name: "Public sector" }));
  expect((await journalOf(`term_set:${id}`))[0]).toMatchObject({ type: "term_set.created", data: { versionId } });
});

test("two sets of one name at once: one is made", async () => {
  const answers = await Promise.all([1, 2, 3].map(async () => createTermSet(await as("legal"), { name: "Twins" })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const refused of answers.filter((answer) => !answer.ok))
    expect(refused).toMatchObject({ refusal: { reason: "name_taken", name: "Twins" } });
});
