import { expect, test } from "vitest";
import { db } from "@/db/client";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started, submit, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { positionClauseInput } from "../inputs";
import { draftOf } from "../queries/draft-of";
import { positionClause } from "./position-clause";

async function clauseOf(id: string, title: string) {
  const draft = await draftOf(db, await agreementNow(id));
  const clause = draft.clauses.find((each) => each.title === title);
  if (!clause) throw new Error(title);
  return clause;
}

const own = { position: "custom", text: "Pay when you like.", reason: "Their standard", risk: 2 } as const;

test("finance chooses no clause", async () => {
  const { id } = await started();
  const { id: clauseId } = await clauseOf(id, "Payment");
  const input = { id, version: await versionOf(id), clauseId, ...own };
  await expect(positionClause(await as("finance"), input)).rejects.toThrow(NotAllowed);
});

test("own words are recorded with both texts, the reason and the risk, and count as a deviation", async () => {
  const { id } = await started();
  const { id: clauseId, standard } = await clauseOf(id, "Payment");
  must(await positionClause(await as("rep"), { id, version: await versionOf(id), clauseId, ...own }));
  expect((await agreementNow(id)).clauseDeviation).toBe(2);
  const data = { oldText: standard?.text, newText: own.text, reason: own.reason, risk: 2, to: "custom" };
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({ type: "agreement.clause_positioned", data });
});

test("two choose for one clause at once: the second is told", async () => {
  const { id } = await started();
  const { id: clauseId } = await clauseOf(id, "Payment");
  const version = await versionOf(id);
  const answers = await Promise.all(
    [as("rep"), as("manager")].map(async (ctx) => positionClause(await ctx, { id, version, clauseId, ...own })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("a fallback of the terms is granted without a reason, one of another clause is not", async () => {
  const { id } = await started();
  const [payment, liability] = [await clauseOf(id, "Payment"), await clauseOf(id, "Liability")];
  const fallback = (clauseId: string, versionId = "") => ({ clauseId, position: "fallback" as const, versionId });
  const foreign = { id, version: await versionOf(id), ...fallback(payment.id, liability.fallbacks[0]?.versionId) };
  expect(await positionClause(await as("rep"), foreign)).toMatchObject({ refusal: { reason: "not_granted" } });
  const granted = { id, version: await versionOf(id), ...fallback(payment.id, payment.fallbacks[0]?.versionId) };
  must(await positionClause(await as("rep"), granted));
  expect(await agreementNow(id)).toMatchObject({ clauseDeviation: 1 });
});

test("a mandatory clause is not removed, and what depends on one goes and comes with it", async () => {
  const { id } = await started();
  const rep = await as("rep");
  const remove = async (title: string) => ({
    ...{ id, version: await versionOf(id), clauseId: (await clauseOf(id, title)).id },
    ...{ position: "removed" as const, reason: "They insist" },
  });
  expect(await positionClause(rep, await remove("Term and renewal"))).toMatchObject({
    refusal: { reason: "mandatory" },
  });
  must(await positionClause(rep, await remove("Suspension")));
  expect((await clauseOf(id, "Suspension")).position).toBe("removed");
});

test("own words need an approval even at no discount", async () => {
  const { id } = await started();
  const { id: clauseId } = await clauseOf(id, "Liability");
  must(await positionClause(await as("rep"), { id, version: await versionOf(id), clauseId, ...own, risk: 3 }));
  expect(must(await submit(id)).approval).toBe("in_review");
});

test("a form's radio button names a fallback; own words without text or reason are refused at their fields", () => {
  const id = "019a9a00-0000-7000-8000-000000000000";
  const head = { id, version: "1", clauseId: id };
  const fallback = positionClauseInput.parse({ ...head, position: `fallback ${id}` });
  expect(fallback).toMatchObject({ position: "fallback", versionId: id });
  const bad = positionClauseInput.safeParse({ ...head, position: "custom", text: " ", reason: "", risk: "9" });
  expect(bad.error?.issues.map((issue) => issue.path[0])).toEqual(["text", "reason", "risk"]);
});
