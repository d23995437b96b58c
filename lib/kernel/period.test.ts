import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  contains,
  daysBetween,
  isIsoDate,
  isPossible,
  overlaps,
  type Period,
  today,
} from "./period";

const march: Period = { from: "2026-03-01", until: "2026-04-01" };

test("a period holds its first day and not its end", () => {
  expect(contains(march, "2026-03-01")).toBe(true);
  expect(contains(march, "2026-03-31")).toBe(true);
  expect(contains(march, "2026-04-01")).toBe(false);
});

test("periods that touch do not overlap", () => {
  expect(overlaps(march, { from: "2026-04-01", until: null })).toBe(false);
  expect(overlaps(march, { from: "2026-03-31", until: null })).toBe(true);
});

test("a period that ends before it starts is impossible", () => {
  expect(isPossible({ from: "2026-04-01", until: "2026-03-01" })).toBe(false);
  expect(isPossible({ from: "2026-04-01", until: "2026-04-01" })).toBe(false);
});

test("29 February exists in leap years only", () => {
  expect(isIsoDate("2024-02-29")).toBe(true);
  expect(isIsoDate("2026-02-29")).toBe(false);
  expect(isIsoDate("2026-2-1")).toBe(false);
});

test("a month after the last of January is the last of February", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2026-11-15", 3)).toBe("2027-02-15");
});

test("the day depends on the zone, not on the machine", () => {
  const lateEvening = new Date("2026-03-31T22:30:00Z");
  expect(today(lateEvening, "Europe/Berlin")).toBe("2026-04-01");
  expect(today(lateEvening, "America/New_York")).toBe("2026-03-31");
});

test("days are counted over the change of clocks", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
});
