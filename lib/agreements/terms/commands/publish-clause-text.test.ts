import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { clauseVersions } from "@/db/schema";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftClause, publishedClause } from "@/lib/testing/terms";
import { as } from "@/lib/testing/world";
import { draftClauseText } from "./draft-clause-text";
import { publishClauseText } from "./publish-clause-text";

test("a seller cannot publish", async () => {
  const clause = await draftClause();
  await expect(publishClauseText(await as("rep"), { id: clause.textId, version: 1 })).rejects.toThrow(NotAllowed);
});

test("publishing is recorded with the hash of the text", async () => {
  const clause = await publishedClause();
  const [entry] = await journalOf(`clause:${clause.id}`);
  expect(entry?.type).toBe("clause.text_published");
  expect(entry?.data).toMatchObject({ rank: 0, number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("two people publish one draft at once: it is published once", async () => {
  const clause = await draftClause();
  const answers = await Promise.all(
    [1, 2].map(async () => publishClauseText(await as("legal"), { id: clause.textId, version: 1 })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "not_a_draft" } });
});

test("a newer text retires the one before, which stays to be read", async () => {
  const clause = await publishedClause("Old");
  const newer = {
    clauseId: clause.id,
    rank: 0,
    text: "New",
    summary: "New",
    isKeyTerm: false,
    risk: 0 as const,
    guidance: null,
  };
  const drafted = must(await draftClauseText(await as("legal"), newer));
  must(await publishClauseText(await as("legal"), { id: drafted.id, version: 1 }));
  const texts = await db.select().from(clauseVersions).where(eq(clauseVersions.clauseId, clause.id));
  expect(texts.map(({ text, state }) => [text, state]).toSorted()).toEqual([
    ["New", "published"],
    ["Old", "retired"],
  ]);
});
