import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftClause, publishedClause } from "@/lib/testing/terms";
import { as } from "@/lib/testing/world";
import { draftClauseText } from "./draft-clause-text";

const fallback = (clauseId: string, rank: number) =>
  ({ clauseId, rank, text: `Fallback ${rank}`, summary: "Less", isKeyTerm: false, risk: 0, guidance: null }) as const;

test("a seller cannot draft a text", async () => {
  const clause = await publishedClause();
  await expect(draftClauseText(await as("rep"), fallback(clause.id, 1))).rejects.toThrow(NotAllowed);
});

test("a drafted fallback is recorded and never counts as riskless", async () => {
  const clause = await publishedClause();
  const drafted = must(await draftClauseText(await as("legal"), fallback(clause.id, 1)));
  const [entry] = await journalOf(`clause:${clause.id}`);
  expect(entry).toMatchObject({ type: "clause.text_drafted", data: { textId: drafted.id, rank: 1, number: 1 } });
});

test("two drafts of one rank at once: one is written, the other is shown the first", async () => {
  const clause = await publishedClause();
  const answers = await Promise.all([1, 2].map(async () => draftClauseText(await as("legal"), fallback(clause.id, 1))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "draft_exists", number: 1 } });
});

test("fallbacks are ranked without holes", async () => {
  const clause = await draftClause();
  const answer = await draftClauseText(await as("legal"), fallback(clause.id, 2));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "rank_skipped", rank: 2 } });
});
