import { beforeAll, expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { NotAllowed, NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { createCategory } from "@/lib/offerings/catalog/commands/create-category";
import { contextFor } from "@/lib/platform/command";
import { planFor } from "@/lib/testing/compensation";
import { as, at, now, people } from "@/lib/testing/world";
import { setTargets } from "../../targets/commands/set-targets";
import { creditAgreement } from "../commands/credit-agreement";
import { creditStatement } from "./credit-statement";
import { expectedCredit } from "./expected-credit";
import { teamCredit } from "./team-credit";

const quarter = "2026-Q1" as const;
const march = at("2026-03-02T09:00:00Z");

beforeAll(async () => {
  const { rep, colleague, otherRep } = await people();
  await planFor(["rep", "otherRep"]);
  const { id: categoryId } = must(await createCategory(await as("catalog"), { name: "Cloud", parentId: null }));
  const cells = [{ personId: rep, categoryId, seen: 0, amountMinor: 10_000_000 }];
  must(await setTargets(await as("salesDevelopment"), { quarter, currency: "EUR", reason: null, cells }));
  for (const [personId, termMinor] of [
    [rep, 12_000_000],
    [colleague, 500_000],
    [otherRep, 700_000],
  ] as const)
    must(
      await creditAgreement(await contextFor(system("credit"), { now: now() }), {
        ...{
          agreementId: newId(),
          number: "AGR-9",
          title: "Line",
          customer: "Werft",
          currency: "EUR",
          signedOn: "2026-03-02",
        },
        lines: [{ offeringId: newId(), monthlyMinor: 0, termMinor, termMonths: 12 }],
        sellers: [{ personId, kind: "revenue", shareBps: 10_000 }],
      }),
    );
});

test("own credit is one's own, a team's is its manager's, everybody's is for sales development and the auditor", async () => {
  const ids = await people();
  const seen = async (by: Parameters<typeof as>[0], whose: "rep" | "colleague" | "otherRep") =>
    creditStatement((await as(by)).actor, { personId: ids[whose], quarter, at: march }).then(
      (statement) => statement.creditedMinor,
      (error: Error) => error.constructor,
    );
  expect(await seen("rep", "rep")).toBe(12_000_000);
  for (const [by, whose] of [
    ["rep", "colleague"],
    ["colleague", "rep"],
    ["otherManager", "rep"],
    ["manager", "otherRep"],
  ] as const)
    expect(await seen(by, whose), `${by} of ${whose}`).toBe(NotFound);
  for (const by of ["manager", "director", "chief", "salesDevelopment", "auditor"] as const)
    expect(await seen(by, "rep"), by).toBe(12_000_000);
  for (const by of ["legal", "finance", "catalog", "purchasing", "administrator"] as const)
    expect(await seen(by, "rep"), by).toBe(NotAllowed);
});

test("a statement says what the quarter comes to, by the quota of the targets, and where it should be today", async () => {
  const { rep } = await people();
  const statement = await creditStatement((await as("rep")).actor, { personId: rep, quarter, at: march });
  // 100,000 of quota at 4 %, the next 20,000 at 6 %.
  expect(statement).toMatchObject({
    commissionMinor: 520_000,
    plan: { quota: { minor: 10_000_000, from: "targets" } },
  });
  expect(statement.standing).toMatchObject({ attainmentBps: 12_000, gapMinor: 0, shouldBeMinor: 6_777_778 });
  expect(statement.lines[0]?.calculation).toMatchObject({ plan: { slices: [{ rateBps: 400 }, { rateBps: 600 }] } });
});

test("somebody without a plan is credited and paid nothing, and the line says why", async () => {
  const { colleague } = await people();
  const statement = await creditStatement((await as("colleague")).actor, { personId: colleague, quarter, at: march });
  expect(statement).toMatchObject({ creditedMinor: 500_000, commissionMinor: 0, plan: undefined });
  expect(statement.lines[0]).toMatchObject({ planVersionId: null, calculation: { plan: null } });
});

test("a manager's list adds up the team and names nobody else", async () => {
  const team = await teamCredit((await as("manager")).actor, { quarter, at: march });
  expect(team.people.map((row) => [row.name, row.creditedMinor])).toEqual([
    ["Ravi Menon", 500_000],
    ["Rosa Lindqvist", 12_000_000],
  ]);
  expect(team).toMatchObject({
    commissionMinor: 520_000,
    whole: { targetMinor: 10_000_000, creditedMinor: 12_500_000 },
  });
  expect(team.may.lock).toBe(false);
  await expect(teamCredit((await as("administrator")).actor, { quarter })).rejects.toThrow(NotAllowed);
});

test("what a deal would pay is told to its seller for their own share only", async () => {
  const { rep, colleague } = await people();
  const sellers = [
    { personId: rep, kind: "revenue" as const, shareBps: 5_000 },
    { personId: colleague, kind: "revenue" as const, shareBps: 5_000 },
  ];
  const variants = [1_000_000, 880_000].map((tcv) => ({ tcv, acv: 0, mrr: 0 }));
  const asked = { currency: "EUR" as const, sellers, variants };
  // 120,000 of the quota of 100,000 are credited: 5,000 more at 6 % up to 125,000.
  expect(await expectedCredit((await as("rep")).actor, asked, { at: march })).toMatchObject({
    variants: [
      { creditedMinor: 500_000, commissionMinor: 30_000 },
      { creditedMinor: 440_000, commissionMinor: 26_400 },
    ],
  });
  expect(await expectedCredit((await as("colleague")).actor, asked, { at: march })).toEqual({
    plan: null,
    variants: [],
  });
  for (const person of ["manager", "otherRep", "auditor", "salesDevelopment"] as const)
    expect(await expectedCredit((await as(person)).actor, asked, { at: march }), person).toBeUndefined();
});
