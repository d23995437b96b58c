import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { agreementNow, started, versionOf } from "@/lib/testing/agreements";
import { as } from "@/lib/testing/world";
import { addClause } from "./add-clause";
import { dropClause } from "./drop-clause";

const exclusivity = {
  title: "Exclusivity",
  text: "We serve nobody else in town.",
  reason: "They ask",
  risk: 0,
} as const;

test("legal adds no clause to a seller's agreement", async () => {
  const { id } = await started();
  await expect(addClause(await as("legal"), { id, version: await versionOf(id), ...exclusivity })).rejects.toThrow(
    NotAllowed,
  );
});

test("an added clause is recorded and counts at least as notable, whatever its author says", async () => {
  const { id } = await started();
  must(await addClause(await as("rep"), { id, version: await versionOf(id), ...exclusivity }));
  expect((await agreementNow(id)).clauseDeviation).toBe(2);
  expect((await journalOf(`agreement:${id}`))[0]).toMatchObject({ type: "agreement.clause_added", data: { risk: 2 } });
});

test("two add at once: the second is told and loses nothing", async () => {
  const { id } = await started();
  const version = await versionOf(id);
  const answers = await Promise.all(
    [as("rep"), as("manager")].map(async (ctx) => addClause(await ctx, { id, version, ...exclusivity })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("an added clause is dropped again; a clause of the terms is not", async () => {
  const { id } = await started();
  const rep = await as("rep");
  const { clauseId } = must(await addClause(rep, { id, version: await versionOf(id), ...exclusivity }));
  must(await dropClause(rep, { id, version: await versionOf(id), clauseId }));
  expect((await agreementNow(id)).clauseDeviation).toBe(0);
});
