import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { publishedClause, standardTerms } from "@/lib/testing/terms";
import { as } from "@/lib/testing/world";
import { arrangeTermSetInput } from "../inputs";
import { arrangeTermSet } from "./arrange-term-set";
import { createTermSet } from "./create-term-set";
import { publishTermSet } from "./publish-term-set";

let sets = 0;
async function arranged(figures: object, ...texts: string[]) {
  sets += 1;
  const set = must(await createTermSet(await as("legal"), { name: `Set ${sets}` }));
  const clauses = [];
  for (const text of texts) clauses.push({ clauseId: (await publishedClause(text)).id });
  const input = arrangeTermSetInput.parse({
    id: set.versionId,
    version: 1,
    effectiveFrom: "2026-04-01",
    figures,
    clauses,
  });
  must(await arrangeTermSet(await as("legal"), input));
  return { id: set.versionId, version: 2, termSetId: set.id };
}
const toPublish = ({ id, version }: { id: string; version: number }) => ({ id, version });

test("a director cannot publish terms", async () => {
  const set = await arranged({}, "Plain");
  await expect(publishTermSet(await as("director"), toPublish(set))).rejects.toThrow(NotAllowed);
});

test("publishing is recorded with the hash of the whole", async () => {
  const { termSetId } = await standardTerms();
  const [entry] = await journalOf(`term_set:${termSetId}`);
  expect(entry?.type).toBe("term_set.published");
  expect(entry?.data).toMatchObject({ clauses: 14, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("two publish one set at once: it is published once", async () => {
  const set = await arranged({}, "Plain");
  const answers = await Promise.all([1, 2].map(async () => publishTermSet(await as("legal"), toPublish(set))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a figure that a text names and the set does not give holds it back", async () => {
  const set = await arranged({}, "Due in {{payment_days}} days.");
  const answer = await publishTermSet(await as("legal"), toPublish(set));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "figure_missing", fields: ["Days to pay"] } });
});

test("an empty set is not published", async () => {
  const set = await arranged({});
  const answer = await publishTermSet(await as("legal"), toPublish(set));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "no_clauses" } });
});
