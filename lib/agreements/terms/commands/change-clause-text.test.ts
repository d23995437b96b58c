import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftClause, publishedClause } from "@/lib/testing/terms";
import { as, asOwner } from "@/lib/testing/world";
import { changeClauseText } from "./change-clause-text";

const words = (id: string, text: string, version = 1) =>
  ({ id, version, text, summary: "Short", isKeyTerm: true, risk: 0, guidance: null }) as const;

test("a manager cannot change a text", async () => {
  const clause = await draftClause();
  await expect(changeClauseText(await as("manager"), words(clause.textId, "Mine"))).rejects.toThrow(NotAllowed);
});

test("a changed draft is recorded", async () => {
  const clause = await draftClause();
  const changed = must(await changeClauseText(await as("legal"), words(clause.textId, "Better words")));
  expect(changed.version).toBe(2);
  expect((await journalOf(`clause:${clause.id}`))[0]?.type).toBe("clause.text_changed");
});

test("of two changes at once the second is told who was first and what it says now", async () => {
  const clause = await draftClause();
  const answers = await Promise.all(
    ["One", "Two"].map(async (text) => changeClauseText(await as("legal"), words(clause.textId, text))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", version: 2, by: "Lena Fischer" },
  });
});

test("AB-20: a published text cannot be changed, not even by SQL", async () => {
  const clause = await publishedClause();
  const answer = await changeClauseText(await as("legal"), words(clause.textId, "Sneaky", 2));
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_a_draft", state: "published" } });
  const byHand = asOwner((client) =>
    client.query("update clause_versions set text = 'x' where id = $1", [clause.textId]),
  );
  await expect(byHand).rejects.toThrow("is published and does not change");
  const gone = asOwner((client) => client.query("delete from clause_versions where id = $1", [clause.textId]));
  await expect(gone).rejects.toThrow("delete refused");
});
