import { expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { as } from "@/lib/testing/world";
import { writeClauseInput } from "../inputs";
import { writeClause } from "./write-clause";

const clause = (code: string) =>
  writeClauseInput.parse({ code, title: "Liability", owner: "legal", text: "Text", summary: "Short" });

test("only legal writes clauses: sellers and administrators do not", async () => {
  for (const person of ["rep", "director", "administrator", "auditor"] as const)
    await expect(writeClause(await as(person), clause("NOT-MINE"))).rejects.toThrow(NotAllowed);
});

test("writing a clause is recorded with its first text as a draft", async () => {
  const { id, textId } = must(await writeClause(await as("legal"), clause("LIABILITY")));
  const [entry] = await journalOf(`clause:${id}`);
  expect(entry).toMatchObject({ type: "clause.written", actorName: "Lena Fischer", data: { textId } });
  expect(await verifyStream(`clause:${id}`)).toEqual([]);
});

test("two people who take one code at once: one gets it, the other is told whose it is", async () => {
  const answers = await Promise.all([1, 2, 3].map(async () => writeClause(await as("legal"), clause("AT-ONCE"))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  for (const refused of answers.filter((answer) => !answer.ok))
    expect(refused).toMatchObject({ refusal: { reason: "code_taken", title: "Liability" } });
});

test("codes and texts that make no clause are refused at their fields", () => {
  const bad = writeClauseInput.safeParse({
    code: "9 lives!",
    title: " ",
    owner: "marketing",
    text: "x".repeat(20_001),
    summary: "",
  });
  expect(bad.error?.issues.map((issue) => issue.path[0])).toEqual(["code", "title", "owner", "text", "summary"]);
});
