import { beforeAll, expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { asked, newcomer, policyInForce, requestState, stepOf } from "@/lib/testing/approvals";
import { as, at, now, people, travelTo } from "@/lib/testing/world";
import { chaseApprovals } from "./chase-approvals";

beforeAll(policyInForce);

const chase = async () => must(await chaseApprovals(await contextFor(system("clock"), { now: now() }), { all: false }));

test("people who do not approve do not chase", async () => {
  await expect(chaseApprovals(await as("rep"), { all: true })).rejects.toThrow(NotAllowed);
});

test("a step goes one level up after its working hours, weekends not counted, and the journal says that time did it", async () => {
  travelTo(at("2026-03-05T15:00:00Z"));
  const { requestId } = await asked("rep", { maxDiscountBps: 1_800 });
  const { manager, director, chief } = await people();
  expect((await stepOf(requestId)).dueAt).toEqual(at("2026-03-09T15:00:00Z"));
  travelTo(at("2026-03-08T23:00:00Z"));
  await chase();
  expect((await stepOf(requestId)).askedIds).toEqual([manager]);
  travelTo(at("2026-03-09T15:00:00Z"));
  await chase();
  expect(await stepOf(requestId)).toMatchObject({
    askedIds: [director],
    escalations: 1,
    level: 2,
    dueAt: at("2026-03-11T15:00:00Z"),
  });
  expect((await journalOf(`approval:${requestId}`))[1]).toMatchObject({
    type: "approval.step_escalated",
    data: { by: "time" },
  });
  travelTo(at("2026-03-11T15:00:00Z"));
  await chase();
  expect((await stepOf(requestId)).askedIds).toEqual([chief]);
  travelTo(at("2026-03-13T15:00:00Z"));
  await chase();
  expect((await journalOf(`approval:${requestId}`))[0]).toMatchObject({
    type: "approval.asked",
    data: { because: "reminded" },
  });
});

test("ten who chase at once take a step up once", async () => {
  const { requestId } = await asked("rep", { maxDiscountBps: 1_800 });
  travelTo(at("2026-03-17T15:00:00Z"));
  await Promise.all(Array.from({ length: 10 }, chase));
  expect((await stepOf(requestId)).escalations).toBe(1);
});

test("a deal that nobody can decide is blocked with the remedy, and goes on when somebody is there", async () => {
  const { requestId, state } = await asked("chief", { maxDiscountBps: 1_800 });
  expect(state).toBe("blocked");
  expect((await stepOf(requestId)).blocked).toBe(
    "Nobody at sales level 2 or higher can decide this today. Fill a position of that level, delegate, or publish a matrix that grants it.",
  );
  const outside = await newcomer({ name: "Olga Board", roles: ["director"], level: 5 });
  await chase();
  expect(await requestState(requestId)).toBe("in_review");
  expect((await stepOf(requestId)).askedIds).toEqual([outside.id]);
});
