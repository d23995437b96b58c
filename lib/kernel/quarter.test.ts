import { expect, test } from "vitest";
import { isQuarter, periodOf, quarterAfter, quarterName, quarterOf } from "./quarter";

test("a day is of the quarter whose first day it is on or after", () => {
  expect(["2026-01-01", "2026-03-31", "2026-04-01", "2026-12-31"].map((day) => quarterOf(day as "2026-01-01"))).toEqual(
    ["2026-Q1", "2026-Q1", "2026-Q2", "2026-Q4"],
  );
});

test("a quarter is half-open and the next begins where it ends", () => {
  expect(periodOf("2026-Q4")).toEqual({ from: "2026-10-01", until: "2027-01-01" });
  expect(quarterAfter("2026-Q4")).toBe("2027-Q1");
  expect(quarterAfter("2026-Q1", -5)).toBe("2024-Q4");
});

test("only a quarter reads as one", () => {
  expect(["2026-Q4", "2026-Q5", "1026-Q1", "2026-4", ""].map(isQuarter)).toEqual([true, false, false, false, false]);
  expect(quarterName("2026-Q4")).toBe("Q4 2026");
});
