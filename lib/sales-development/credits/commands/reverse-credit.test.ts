import { expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { linesOfAgreement, planFor } from "@/lib/testing/compensation";
import { as, asOwner, now, people } from "@/lib/testing/world";
import { creditAgreement } from "./credit-agreement";
import { reverseCredit } from "./reverse-credit";

const ours = () => contextFor(system("credit"), { now: now() });
let deals = 0;

/** Signed: two lines of 600 and 400 euros, credited to these shares. */
async function signed(shares: readonly (readonly ["rep" | "colleague", number])[] = [["rep", 10_000]]) {
  const ids = await people();
  const agreementId = newId();
  const line = (termMinor: number) => ({ offeringId: newId(), monthlyMinor: 0, termMinor, termMonths: 12 });
  must(
    await creditAgreement(await ours(), {
      ...{ agreementId, number: `AGR-${++deals}`, title: "Two lines", customer: "Werft", currency: "EUR" },
      signedOn: "2026-03-02",
      lines: [line(60_000), line(40_000)],
      sellers: shares.map(([person, shareBps]) => ({ personId: ids[person], kind: "revenue", shareBps })),
    }),
  );
  return agreementId;
}
const item = (termMinor: number, itemId = newId()) => ({
  ...{ itemId, name: "Ethernet line", offeringVersionId: null, monthlyMinor: 0, termMinor, termMonths: 12 },
});
const cancellation = (agreementId: string, lines: ReturnType<typeof item>[]) => ({
  ...{ agreementId, cancelledOn: "2026-04-07" as const, reason: "The site closes", lines },
});

test("nobody takes credit back by hand", async () => {
  const given = cancellation(await signed(), [item(60_000)]);
  for (const person of ["rep", "manager", "salesDevelopment", "purchasing", "administrator"] as const)
    await expect(reverseCredit(await as(person), given)).rejects.toThrow(NotAllowed);
});

test("a cancelled item makes a negative line that names its original, in the quarter of the cancellation", async () => {
  await planFor(["rep", "colleague"]);
  const agreementId = await signed();
  must(await reverseCredit(await ours(), cancellation(agreementId, [item(60_000)])));
  const [original, back] = await linesOfAgreement(agreementId);
  expect(original).toMatchObject({ creditedMinor: 100_000, commissionMinor: 4_000, quarter: "2026-Q1" });
  expect(back).toMatchObject({
    ...{
      originalId: original?.id,
      creditedMinor: -60_000,
      tcvMinor: -60_000,
      commissionMinor: -2_400,
      quarter: "2026-Q2",
    },
    calculation: { reverses: original?.id, because: "The site closes", item: "Ethernet line" },
  });
  const { rep } = await people();
  expect((await journalOf(`credit:${rep}`))[0]).toMatchObject({
    type: "credit.taken_back",
    data: { item: "Ethernet line" },
  });
});

test("fifty tellings of one cancellation take back once", async () => {
  const agreementId = await signed();
  const given = cancellation(agreementId, [item(40_000)]);
  const ctx = await ours();
  await Promise.all(Array.from({ length: 50 }, () => reverseCredit(ctx, given)));
  expect((await linesOfAgreement(agreementId)).map((line) => line.creditedMinor)).toEqual([100_000, -40_000]);
});

test("two items cancelled at once are both taken back, and never more than was credited", async () => {
  const agreementId = await signed();
  const ctx = await ours();
  await Promise.all([item(60_000), item(60_000)].map((one) => reverseCredit(ctx, cancellation(agreementId, [one]))));
  const lines = await linesOfAgreement(agreementId);
  expect(lines.reduce((sum, line) => sum + line.creditedMinor, 0)).toBe(0);
  expect(lines.reduce((sum, line) => sum + line.commissionMinor, 0)).toBe(0);
});

test("each seller of a split gives back their share", async () => {
  const agreementId = await signed([
    ["rep", 7_500],
    ["colleague", 2_500],
  ]);
  must(await reverseCredit(await ours(), cancellation(agreementId, [item(100_000)])));
  expect((await linesOfAgreement(agreementId)).map((line) => line.creditedMinor)).toEqual([
    75_000, 25_000, -75_000, -25_000,
  ]);
});

test("a cancellation of what was never credited takes nothing back", async () => {
  expect(must(await reverseCredit(await ours(), cancellation(newId(), [item(1)])))).toEqual({ lines: 0 });
});

test("the database takes no more back than was credited, and nothing from somebody else", async () => {
  const agreementId = await signed();
  const [line] = await linesOfAgreement(agreementId);
  const { colleague } = await people();
  const negative = (columns: object) =>
    asOwner((client) =>
      client.query(
        `insert into credit_lines select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
           'original_id', l.id, 'cancelled_item_id', gen_random_uuid()) || $1)).* from credit_lines l where id = $2`,
        [JSON.stringify(columns), line?.id],
      ),
    );
  const amounts = { tcv_minor: -100_000, credited_minor: -100_000, commission_minor: 0 };
  await expect(negative({ ...amounts, credited_minor: -100_001 })).rejects.toThrow(/more would be taken back/);
  await expect(negative({ ...amounts, person_id: colleague })).rejects.toThrow(/same seller and deal/);
  await expect(negative({ ...amounts, credited_minor: 1 })).rejects.toThrow(/credit_lines_sign_check/);
});
