import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftClause, publishedClause } from "@/lib/testing/terms";
import { as } from "@/lib/testing/world";
import { retireClauseText } from "./retire-clause-text";

const because = (id: string, version = 2) => ({ id, version, reason: "Replaced by the new law" });

test("a finance approver cannot retire a text", async () => {
  const clause = await publishedClause();
  await expect(retireClauseText(await as("finance"), because(clause.textId))).rejects.toThrow(NotAllowed);
});

test("retiring is recorded with its reason", async () => {
  const clause = await publishedClause();
  must(await retireClauseText(await as("legal"), because(clause.textId)));
  const [entry] = await journalOf(`clause:${clause.id}`);
  expect(entry).toMatchObject({ type: "clause.text_retired", data: { reason: "Replaced by the new law" } });
});

test("two retire one text at once: it is retired once", async () => {
  const clause = await publishedClause();
  const answers = await Promise.all(
    [1, 2].map(async () => retireClauseText(await as("legal"), because(clause.textId))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a draft is not retired", async () => {
  const clause = await draftClause();
  const answer = await retireClauseText(await as("legal"), because(clause.textId, 1));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_published", state: "draft" } });
});
