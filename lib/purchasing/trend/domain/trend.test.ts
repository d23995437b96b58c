import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, type IsoDate } from "../../../kernel/period";
import { buckets, comparedDays, figure, share, unitFor } from "./trend";

const days = fc
  .tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 1_200 }))
  .map(([start, length]) => ({ from: addDays("2020-01-01", start), to: addDays("2020-01-01", start + length) }));

test("the buckets of a period follow each other without a gap, from its first day to its last", () => {
  fc.assert(
    fc.property(days, fc.constantFrom("week", "month", "quarter"), (period, unit) => {
      const cut = buckets(period, unit as "week");
      expect(cut[0]?.from).toBe(period.from);
      expect(cut.at(-1)?.to).toBe(period.to);
      for (const [index, bucket] of cut.entries()) {
        expect(bucket.from <= bucket.to).toBe(true);
        if (index > 0) expect(bucket.from).toBe(addDays(cut[index - 1]?.to as IsoDate, 1));
      }
    }),
  );
});

test("the period before is as long and ends the day before", () => {
  fc.assert(
    fc.property(days, (period) => {
      const before = comparedDays(period, "previous");
      expect(before && daysBetween(before.from, before.to)).toBe(daysBetween(period.from, period.to));
      expect(before && addDays(before.to, 1)).toBe(period.from);
    }),
  );
  expect(comparedDays({ from: "2026-02-01", to: "2026-02-28" }, "year")).toEqual({
    from: "2025-02-01",
    to: "2025-02-28",
  });
});

test("with fewer than thirty cases there is no figure, only how many there are", () => {
  expect(figure(4.2, 29)).toEqual({ value: null, n: 29 });
  expect(figure(4.2, 30)).toEqual({ value: 4.2, n: 30 });
  expect(share(15, 30)).toEqual({ value: 5_000, n: 30 });
  expect(share(0, 0)).toEqual({ value: null, n: 0 });
});

test("a long period is cut more coarsely", () => {
  expect(unitFor({ from: "2026-01-01", to: "2026-02-28" })).toBe("week");
  expect(unitFor({ from: "2025-01-01", to: "2026-06-30" })).toBe("month");
  expect(unitFor({ from: "2020-01-01", to: "2026-06-30" })).toBe("quarter");
});
