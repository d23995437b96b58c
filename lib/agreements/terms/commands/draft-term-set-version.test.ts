import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { standardTerms } from "@/lib/testing/terms";
import { as } from "@/lib/testing/world";
import { termSetVersion } from "../store";
import { draftClauseText } from "./draft-clause-text";
import { draftTermSetVersion } from "./draft-term-set-version";
import { publishClauseText } from "./publish-clause-text";

test("a seller cannot draft the next version", async () => {
  const { termSetId } = await standardTerms();
  await expect(draftTermSetVersion(await as("rep"), { termSetId })).rejects.toThrow(NotAllowed);
});

test("of two drafts at once one is made, recorded, and takes today's published texts", async () => {
  const { termSetId, clauses } = await standardTerms();
  const newer = { clauseId: clauses.SCOPE ?? "", rank: 0, text: "New scope", summary: "New", isKeyTerm: false };
  const text = must(await draftClauseText(await as("legal"), { ...newer, risk: 0, guidance: null }));
  must(await publishClauseText(await as("legal"), { id: text.id, version: 1 }));
  const answers = await Promise.all([1, 2].map(async () => draftTermSetVersion(await as("legal"), { termSetId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "draft_exists", number: 2 } });
  const drafted = answers.find((answer) => answer.ok);
  const set = await termSetVersion(db, drafted?.ok ? drafted.value.id : "");
  expect(set.clauses).toHaveLength(14);
  expect(set.clauses[0]?.text).toBe("New scope");
  expect(set.clauses.find((clause) => clause.title === "Liability")?.fallbacks).toHaveLength(2);
  expect((await journalOf(`term_set:${termSetId}`))[0]?.type).toBe("term_set.version_drafted");
});
