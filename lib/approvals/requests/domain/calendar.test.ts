import { expect, test } from "vitest";
import { workingHoursAfter } from "./calendar";

const after = (from: string, hours: number) => workingHoursAfter(new Date(from), hours).toISOString();

test("hours of Saturday and Sunday do not count", () => {
  expect(after("2026-03-02T09:00:00Z", 8)).toBe("2026-03-02T17:00:00.000Z");
  expect(after("2026-03-06T12:00:00Z", 24)).toBe("2026-03-09T12:00:00.000Z");
  expect(after("2026-03-07T15:00:00Z", 1)).toBe("2026-03-09T01:00:00.000Z");
  expect(after("2026-03-02T00:00:00Z", 120)).toBe("2026-03-09T00:00:00.000Z");
});
