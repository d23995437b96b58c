import { expect, test } from "vitest";
import { replan } from "./replan";
import { isOnPace, standingOf } from "./standing";
import { attainmentBps, elapsed, raised, shouldBeAt } from "./target";

test("attainment is credited ÷ target, and nothing without a target", () => {
  expect(attainmentBps(90, 120)).toBe(7_500);
  expect(attainmentBps(90, 0)).toBeNull();
  expect(attainmentBps(-10, 100)).toBe(-1_000);
});

test("a target should be at the share of the days that are over", () => {
  expect(elapsed("2026-Q1", "2026-01-01")).toEqual({ days: 1, of: 90 });
  expect(shouldBeAt(9_000, "2026-Q1", "2026-01-31")).toBe(3_100);
  expect(shouldBeAt(9_000, "2026-Q1", "2025-12-31")).toBe(0);
  expect(shouldBeAt(9_000, "2026-Q1", "2026-05-01")).toBe(9_000);
});

test("what is credited above the pace is on pace, and the gap is never below nothing", () => {
  const standing = standingOf(9_000, 10_000, "2026-Q1", "2026-01-31");
  expect(isOnPace(standing)).toBe(true);
  expect(standing.gapMinor).toBe(0);
  expect(isOnPace(standingOf(9_000, 3_000, "2026-Q1", "2026-01-31"))).toBe(false);
});

test("the next quarter is the last plus 8 %", () => {
  expect(raised(100_000, 800)).toBe(108_000);
  expect(raised(100_000, -1_000)).toBe(90_000);
});

const cell = { personId: "rosa", categoryId: "cloud" };

test("a first target needs no reason, a changed one does", () => {
  expect(replan([], [{ ...cell, seen: 0, amountMinor: 5 }], null)).toEqual({
    ok: true,
    value: [{ ...cell, n: 1, amountMinor: 5 }],
  });
  const held = [{ ...cell, n: 1, amountMinor: 5 }];
  expect(replan(held, [{ ...cell, seen: 1, amountMinor: 6 }], null)).toMatchObject({
    refusal: { reason: "reason_needed", changed: 1 },
  });
  expect(replan(held, [{ ...cell, seen: 1, amountMinor: 6 }], "A deal moved")).toMatchObject({
    value: [{ n: 2, amountMinor: 6 }],
  });
});

test("a target that somebody else planned meanwhile is not overwritten, unless both want the same", () => {
  const held = [{ ...cell, n: 2, amountMinor: 7 }];
  expect(replan(held, [{ ...cell, seen: 1, amountMinor: 6 }], "Mine")).toMatchObject({
    refusal: { reason: "planned_meanwhile", theirs: 7, yours: 6 },
  });
  expect(replan(held, [{ ...cell, seen: 1, amountMinor: 7 }], null)).toEqual({ ok: true, value: [] });
});

test("an emptied cell is a target of nothing, kept as a version", () => {
  expect(
    replan([{ ...cell, n: 1, amountMinor: 7 }], [{ ...cell, seen: 1, amountMinor: 0 }], "Left the team"),
  ).toMatchObject({
    value: [{ n: 2, amountMinor: 0 }],
  });
});
