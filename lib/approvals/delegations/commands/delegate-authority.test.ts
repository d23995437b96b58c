import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "@/lib/kernel/errors";
import { addDays, today } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { asked, policyInForce, refusalOf, stepOf } from "@/lib/testing/approvals";
import type { PersonName } from "@/lib/testing/people";
import { as, drain, now, people, travelTo } from "@/lib/testing/world";
import { absences, standsInFor } from "../queries/absences";
import { delegateAuthority } from "./delegate-authority";

beforeAll(policyInForce);

const week = (weeks: number) => ({
  from: addDays(today(now()), weeks * 7),
  until: addDays(today(now()), weeks * 7 + 5),
});
const delegates = async (from: PersonName, to: PersonName, given: object = {}) =>
  delegateAuthority(await as(from), {
    ...{
      delegateId: (await people())[to],
      functions: ["sales"],
      capMinor: null,
      capCurrency: "EUR",
      reason: "Holiday",
    },
    ...week(0),
    ...given,
  });

test("who decides nothing delegates nothing", async () => {
  for (const person of ["rep", "administrator", "auditor"] as const)
    await expect(delegates(person, "manager")).rejects.toThrow(NotAllowed);
});

test("a delegation is recorded with its days, cap and how many own requests wait, and steps are asked of the delegate", async () => {
  await asked("manager", { maxDiscountBps: 1_800 });
  const made = must(await delegates("manager", "otherManager", { capMinor: 20_000_000 }));
  expect(made.ownRequestsWaiting).toBe(1);
  const [entry] = await journalOf(`delegation:${made.id}`);
  expect(entry).toMatchObject({
    type: "authority.delegated",
    data: { number: made.number, capMinor: 20_000_000, ownRequestsWaiting: 1, reason: "Holiday" },
  });
  const { requestId } = await asked("rep", { maxDiscountBps: 1_800 });
  expect((await stepOf(requestId)).askedIds).toEqual([(await people()).otherManager]);
  const stand = await as("otherManager");
  expect(await standsInFor(stand.actor, { at: now() })).toEqual(["Marta Okafor"]);
  expect((await absences(stand.actor, { at: now() })).rows).toMatchObject([{ state: "now", mine: false }]);
});

test("of five overlapping delegations asked for at once, one is made", async () => {
  const answers = await Promise.all(
    (["otherManager", "finance", "legal", "chief", "otherManager"] as const).map((to) =>
      delegates("director", to, week(2)),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(new Set(answers.map(refusalOf))).toEqual(new Set([undefined, "already_delegated"]));
});

test("dates, length, colleague and cap are checked in words that say what to do", async () => {
  const reason = async (given: object, to: PersonName = "finance") =>
    refusalOf(await delegates("chief", to, { ...week(20), ...given }));
  expect(await reason({ from: addDays(today(now()), -1) })).toBe("starts_in_the_past");
  expect(await reason({ until: week(20).from })).toBe("ends_before_it_starts");
  expect(await reason({ until: addDays(week(20).from, 93) })).toBe("too_long");
  expect(await reason({}, "rep")).toBe("delegate_does_not_approve");
  expect(await reason({}, "chief")).toBe("to_yourself");
  expect(await reason({ functions: ["finance"] })).toBe("not_your_authority");
  expect(await reason({}, "legal")).toBeUndefined();
});

test("open steps go to the delegate on the first day by themselves", async () => {
  must(await delegates("otherManager", "legal", week(6)));
  travelTo(new Date(now().getTime() + 41 * 86_400_000));
  const { requestId } = await asked("otherRep", { maxDiscountBps: 1_800 });
  const { otherManager, legal } = await people();
  expect((await stepOf(requestId)).askedIds).toEqual([otherManager]);
  travelTo(new Date(now().getTime() + 86_400_000));
  await drain();
  expect((await stepOf(requestId)).askedIds).toEqual([legal]);
});
