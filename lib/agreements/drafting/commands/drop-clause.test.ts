import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { draftOf } from "../queries/draft-of";
import { addClause } from "./add-clause";
import { dropClause } from "./drop-clause";

async function withClause() {
  const { id } = await started();
  const clause = { title: "Exclusivity", text: "Only us.", reason: "They ask", risk: 2 as const };
  const { clauseId } = must(await addClause(await as("rep"), { id, version: await versionOf(id), ...clause }));
  return { id, version: await versionOf(id), clauseId };
}

test("the auditor drops nothing", async () => {
  await expect(dropClause(await as("auditor"), await withClause())).rejects.toThrow(NotAllowed);
});

test("a dropped clause is recorded with its text", async () => {
  const input = await withClause();
  must(await dropClause(await as("rep"), input));
  const [entry] = await journalOf(`agreement:${input.id}`);
  expect(entry).toMatchObject({ type: "agreement.clause_dropped", data: { oldText: "Only us." } });
});

test("two drop at once: it is dropped once", async () => {
  const input = await withClause();
  const answers = await Promise.all([as("rep"), as("manager")].map(async (ctx) => dropClause(await ctx, input)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a clause of the terms is removed as a deviation, never dropped", async () => {
  const { id } = await started();
  const [clause] = (await draftOf(db, await agreementNow(id))).clauses;
  const answer = await dropClause(await as("rep"), { id, version: await versionOf(id), clauseId: clause?.id ?? "" });
  expect(answer).toMatchObject({ ok: false, refusal: { reason: "not_added_here" } });
});
