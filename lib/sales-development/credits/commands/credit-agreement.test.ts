import { expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { offeringOf } from "@/lib/testing/channels";
import { linesOfAgreement, planFor } from "@/lib/testing/compensation";
import { executedAgreement } from "@/lib/testing/executed";
import { as, asOwner, at, drain, now, people, travelTo } from "@/lib/testing/world";
import type { CreditAgreement } from "../inputs";
import { creditAgreement } from "./credit-agreement";
import { lockCreditPeriod } from "./lock-credit-period";

const ours = () => contextFor(system("credit"), { now: now() });
let deals = 0;
async function deal(termMinor: number, given: Partial<CreditAgreement> = {}): Promise<CreditAgreement> {
  const { rep } = await people();
  return {
    ...{ agreementId: newId(), number: `AGR-${++deals}`, title: "Two lines", customer: "Werft", currency: "EUR" },
    signedOn: "2026-03-02",
    lines: [{ offeringId: newId(), monthlyMinor: 0, termMinor, termMonths: 36 }],
    sellers: [{ personId: rep, kind: "revenue", shareBps: 10_000 }],
    ...given,
  };
}

test("nobody credits a deal by hand, not even sales development", async () => {
  const given = await deal(1_000_00);
  for (const person of ["rep", "manager", "director", "salesDevelopment", "administrator"] as const)
    await expect(creditAgreement(await as(person), given)).rejects.toThrow(NotAllowed);
});

test("a signature credits the owner, tells them, and the journal says so without the pay", async () => {
  await planFor(["rep", "colleague"]);
  const { id } = await executedAgreement();
  await drain();
  const [line, ...more] = await linesOfAgreement(id);
  expect(more).toEqual([]);
  const { rep } = await people();
  expect(line).toMatchObject({ personId: rep, kind: "revenue", shareBps: 10_000, quarter: "2026-Q1", measure: "tcv" });
  expect(line?.tcvMinor).toBe(2 * (36 * 100_00 + 250_00));
  expect(line?.commissionMinor).toBe((line?.creditedMinor ?? 0) * 0.04);
  expect(line?.calculation).toMatchObject({
    deal: { currency: "EUR", tcv: 770_000, mrr: 20_000, acv: 240_000 },
    plan: { n: 1, quota: { minor: 25_000_000, from: "plan" }, priorMinor: 0, earnedAfterMinor: 30_800 },
  });
  const [entry] = await journalOf(`credit:${rep}`);
  expect(entry).toMatchObject({ type: "credit.given", data: { kind: "revenue" } });
  expect(JSON.stringify(entry?.data)).not.toContain("30800");
});

test("fifty tellings of one signature make one line", async () => {
  const given = await deal(5_000_00);
  const ctx = await ours();
  const answers = await Promise.all(Array.from({ length: 50 }, () => creditAgreement(ctx, given)));
  expect(answers.every((answer) => answer.ok)).toBe(true);
  expect(await linesOfAgreement(given.agreementId)).toHaveLength(1);
});

test("two deals of one seller at once build on each other, so the bands are filled once", async () => {
  const { colleague } = await people();
  const seller = [{ personId: colleague, kind: "revenue" as const, shareBps: 10_000 }];
  const both = [await deal(200_000_00, { sellers: seller }), await deal(200_000_00, { sellers: seller })];
  const ctx = await ours();
  await Promise.all(both.map((one) => creditAgreement(ctx, one)));
  const lines = (await Promise.all(both.map((one) => linesOfAgreement(one.agreementId)))).flat();
  // A quarter's quota is 250,000: 4 % to there, 6 % up to 312,500, 8 % above.
  const whole = 250_000_00 * 0.04 + 62_500_00 * 0.06 + 87_500_00 * 0.08;
  expect(lines.reduce((sum, line) => sum + line.commissionMinor, 0)).toBe(whole);
});

test("a split credits each seller with their share, and an overlay stands beside the whole", async () => {
  const { rep, colleague, manager } = await people();
  const given = await deal(100_01, {
    sellers: [
      { personId: rep, kind: "revenue", shareBps: 5_000 },
      { personId: colleague, kind: "revenue", shareBps: 5_000 },
      { personId: manager, kind: "overlay", shareBps: 2_500 },
    ],
  });
  must(await creditAgreement(await ours(), given));
  const lines = await linesOfAgreement(given.agreementId);
  expect(lines.map((line) => line.tcvMinor)).toEqual([5_001, 5_000, 2_500]);
  expect(lines[2]).toMatchObject({ kind: "overlay", commissionMinor: 0, planVersionId: null });
});

test("the parts of a line say how much of it is of which product group", async () => {
  const offering = await offeringOf("Wave");
  const given = await deal(0, {
    lines: [
      { offeringId: offering.id, monthlyMinor: 10_000, termMinor: 360_000, termMonths: 36 },
      { offeringId: newId(), monthlyMinor: 0, termMinor: 40_000, termMonths: 36 },
    ],
  });
  must(await creditAgreement(await ours(), given));
  const [line] = await linesOfAgreement(given.agreementId);
  const parts = await asOwner((client) =>
    client.query("select sum(tcv_minor)::int as sum from credit_line_parts where credit_line_id = $1", [line?.id]),
  );
  expect(parts.rows).toEqual([{ sum: 400_000 }]);
});

test("what is signed in a quarter that was locked is credited in the one that is open now", async () => {
  travelTo(at("2026-07-06T09:00:00Z"));
  must(await lockCreditPeriod(await as("salesDevelopment"), { quarter: "2026-Q2" }));
  const late = await deal(10_000, { signedOn: "2026-06-30" });
  must(await creditAgreement(await ours(), late));
  expect((await linesOfAgreement(late.agreementId))[0]).toMatchObject({ quarter: "2026-Q3", creditedOn: "2026-06-30" });
});

test("the database takes no line in a locked quarter, and none without its parts", async () => {
  const given = await deal(10_000);
  must(await creditAgreement(await ours(), given));
  const [line] = await linesOfAgreement(given.agreementId);
  const copy = (columns: string) =>
    `insert into credit_lines select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(), 'agreement_id', gen_random_uuid()) || '${columns}')).*
     from credit_lines l where id = '${line?.id}'`;
  await expect(asOwner((client) => client.query(copy('{"quarter": "2026-Q2"}')))).rejects.toThrow(/locked/);
  await expect(asOwner((client) => client.query(copy('{"tcv_minor": 9}')))).rejects.toThrow(/do not sum/);
});
