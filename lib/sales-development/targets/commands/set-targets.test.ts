import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import { journalOf } from "@/lib/platform/journal";
import { as, asOwner, people } from "@/lib/testing/world";
import { setTargetsInput } from "../inputs";
import { targetGrid } from "../queries/target-grid";
import { setTargets } from "./set-targets";

let cloud = "";
let storage = "";
beforeAll(async () => {
  const catalog = await as("catalog");
  cloud = must(await createCategory(catalog, { name: "Cloud", parentId: null })).id;
  storage = must(await createCategory(catalog, { name: "Storage", parentId: cloud })).id;
});

const plan = async (
  quarter: "2026-Q2" | "2026-Q3" | "2026-Q4" | "2027-Q1",
  amount: string,
  given: { seen?: number; was?: string; reason?: string; categoryId?: string } = {},
) => {
  const { rep } = await people();
  const { seen = 0, was = "", reason = "", categoryId = cloud } = given;
  const cells = [{ personId: rep, categoryId, seen, was, amount }];
  return setTargets(await as("salesDevelopment"), setTargetsInput.parse({ quarter, currency: "EUR", reason, cells }));
};

test("only sales development plans targets", async () => {
  const input = setTargetsInput.parse({ quarter: "2026-Q2", currency: "EUR", cells: [] });
  for (const person of ["rep", "manager", "director", "auditor", "administrator"] as const)
    await expect(setTargets(await as(person), input)).rejects.toThrow(NotAllowed);
});

test("a planned quarter is recorded, and a new plan of it keeps the old one with its reason", async () => {
  must(await plan("2026-Q2", "100,000"));
  expect(await plan("2026-Q2", "90000", { seen: 1, was: "100000" })).toMatchObject({
    refusal: { reason: "reason_needed" },
  });
  must(await plan("2026-Q2", "90000", { seen: 1, was: "100000", reason: "A deal moved into autumn" }));
  expect((await journalOf("targets:2026-Q2")).map((entry) => entry.type)).toEqual([
    "targets.planned_anew",
    "targets.planned",
  ]);
  const versions = await asOwner((client) =>
    client.query("select n, amount_minor::int as minor, reason from targets where quarter = '2026-Q2' order by n"),
  );
  expect(versions.rows).toEqual([
    { n: 1, minor: 10_000_000, reason: null },
    { n: 2, minor: 9_000_000, reason: "A deal moved into autumn" },
  ]);
});

test("of two plans of one cell at once the second is refused with what the first said", async () => {
  const answers = await Promise.all([plan("2026-Q3", "5"), plan("2026-Q3", "6")]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "planned_meanwhile" } });
});

test("a cell that still says what it said is left alone, also when somebody has planned it since", async () => {
  must(await plan("2026-Q4", "7"));
  expect(await plan("2026-Q4", "", { seen: 0, was: "" })).toMatchObject({ ok: true, value: { changed: 0 } });
});

test("targets are set on groups at the top only", async () => {
  expect(await plan("2027-Q1", "7", { categoryId: storage })).toMatchObject({ refusal: { reason: "not_a_top_group" } });
  expect(await plan("2027-Q1", "7", { categoryId: newId() })).toMatchObject({ refusal: { reason: "not_a_top_group" } });
});

test("an amount that cannot be read is refused at its cell", async () => {
  const cells = [{ personId: newId(), categoryId: newId(), seen: 0, was: "", amount: "a lot" }];
  const read = setTargetsInput.safeParse({ quarter: "2026-Q5", currency: "EUR", cells });
  expect(read.error?.issues.map((issue) => issue.path.join("."))).toContain("quarter");
  const amounts = setTargetsInput.safeParse({ quarter: "2026-Q4", currency: "EUR", cells });
  expect(amounts.error?.issues.map((issue) => issue.path.join("."))).toEqual(["cells.0.amount"]);
});

test("a seller sees their own row, a manager the team's, sales development and the auditor everybody's", async () => {
  const names = async (person: "rep" | "manager" | "otherManager" | "salesDevelopment" | "auditor") =>
    (await targetGrid((await as(person)).actor, { quarter: "2026-Q2" })).people.map((row) => row.name);
  expect(await names("rep")).toEqual(["Rosa Lindqvist"]);
  expect(await names("manager")).toEqual(["Ravi Menon", "Rosa Lindqvist"]);
  expect(await names("otherManager")).toEqual(["Tomas Berg"]);
  expect(await names("salesDevelopment")).toEqual(["Ravi Menon", "Rosa Lindqvist", "Tomas Berg"]);
  expect(await names("auditor")).toHaveLength(3);
  for (const person of ["legal", "finance", "catalog", "purchasing", "administrator"] as const)
    await expect(targetGrid((await as(person)).actor, { quarter: "2026-Q2" })).rejects.toThrow(NotAllowed);
});
