import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftClause, publishedClause, standardTerms } from "@/lib/testing/terms";
import { as, asOwner } from "@/lib/testing/world";
import { arrangeTermSetInput } from "../inputs";
import { arrangeTermSet } from "./arrange-term-set";
import { createTermSet } from "./create-term-set";

let sets = 0;
const emptySet = async () => {
  sets += 1;
  return must(await createTermSet(await as("legal"), { name: `Set ${sets}` }));
};
const arrangement = (id: string, clauseIds: readonly string[], more: object = {}) =>
  arrangeTermSetInput.parse({
    id,
    version: 1,
    effectiveFrom: "2026-04-01",
    clauses: clauseIds.map((clauseId) => ({ clauseId, isMandatory: "on", dependsOnClauseId: "" })),
    ...more,
  });

test("a seller cannot arrange terms", async () => {
  const set = await emptySet();
  await expect(arrangeTermSet(await as("rep"), arrangement(set.versionId, []))).rejects.toThrow(NotAllowed);
});

test("an arrangement is recorded with its figures", async () => {
  const set = await emptySet();
  const clause = await publishedClause();
  const input = arrangement(set.versionId, [clause.id], { figures: { payment_days: "30", governing_law: "" } });
  must(await arrangeTermSet(await as("legal"), input));
  const [entry] = await journalOf(`term_set:${set.id}`);
  expect(entry).toMatchObject({ type: "term_set.arranged", data: { clauses: 1, figures: { payment_days: 30 } } });
});

test("of two arrangements at once the second is told", async () => {
  const set = await emptySet();
  const clause = await publishedClause();
  const answers = await Promise.all(
    [1, 2].map(async () => arrangeTermSet(await as("legal"), arrangement(set.versionId, [clause.id]))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale", version: 2 } });
});

test("only published texts are placed, each clause once", async () => {
  const set = await emptySet();
  const [draft, clause] = [await draftClause(), await publishedClause()];
  const unpublished = await arrangeTermSet(await as("legal"), arrangement(set.versionId, [draft.id]));
  expect(unpublished).toMatchObject({ ok: false, refusal: { reason: "text_not_published", clauses: [draft.id] } });
  const twice = await arrangeTermSet(await as("legal"), arrangement(set.versionId, [clause.id, clause.id]));
  expect(twice).toMatchObject({ ok: false, refusal: { reason: "clause_twice" } });
});

test("AB-20: a published set cannot be rearranged, not even by SQL", async () => {
  const { termSetVersionId } = await standardTerms();
  const answer = await arrangeTermSet(await as("legal"), arrangement(termSetVersionId, []));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_a_draft" } });
  const byHand = asOwner((client) =>
    client.query("delete from term_set_clauses where term_set_version_id = $1", [termSetVersionId]),
  );
  await expect(byHand).rejects.toThrow("the term set is published");
});

test("figures and dates that are none are refused at their fields", () => {
  const bad = arrangeTermSetInput.safeParse({
    id: "019a9a00-0000-7000-8000-000000000000",
    version: 1,
    effectiveFrom: "2026-02-30",
    figures: { payment_days: "-3", late_interest_percent: "101", notice_months: "1e99", surprise: "1" },
  });
  expect(bad.error?.issues.map((issue) => issue.path.join("."))).toEqual([
    "effectiveFrom",
    "figures.payment_days",
    "figures.late_interest_percent",
    "figures.notice_months",
    "figures",
  ]);
});
