import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocation";
import { creditOf, type Share } from "./credit";
import { reversal } from "./reversal";

const amount = fc.integer({ min: 0, max: 10_000_000_000_000 });

test("parts of an amount are whole, sum to it, and each is within one minor unit of its share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 }),
      (minor, weights) => {
        const parts = allocate(minor, weights);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor);
        if (total === 0) return;
        for (const [index, part] of parts.entries())
          expect(Math.abs(part - (minor * (weights[index] ?? 0)) / total)).toBeLessThan(1.001);
      },
    ),
  );
});

test("revenue credit of a split is the deal to the minor unit, and an overlay takes nothing from it", () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 6 })
    .map((at) => [0, ...at.toSorted((a, b) => a - b), 10_000]);
  fc.assert(
    fc.property(amount, cuts, fc.integer({ min: 1, max: 10_000 }), (tcv, at, overlay) => {
      const revenue = at
        .slice(1)
        .map((to, index): Share => ({ personId: `p${index}`, kind: "revenue", shareBps: to - (at[index] ?? 0) }));
      const all: Share[] = [...revenue, { personId: "p0", kind: "overlay", shareBps: overlay }];
      const deal = { tcv, acv: Math.floor(tcv / 3), mrr: Math.floor(tcv / 36) };
      for (const measure of ["tcv", "acv", "mrr"] as const)
        expect(revenue.reduce((sum, share) => sum + creditOf(deal, share, all)[measure], 0)).toBe(deal[measure]);
    }),
  );
});

test("whatever is cancelled in whatever parts, never more is taken back than was credited, and everything when all is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000 }),
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.array(fc.integer({ min: 0, max: 600_000_000 }), { minLength: 1, maxLength: 8 }),
      (credited, commission, parts) => {
        const line = { creditedMinor: credited, commissionMinor: commission, tcvMinor: credited };
        const reversed = { creditedMinor: 0, commissionMinor: 0, tcvMinor: 0 };
        for (const part of [...parts, credited]) {
          const back = reversal({ ...line, reversed }, { creditedMinor: part, tcvMinor: part });
          if (!back) continue;
          expect(Math.max(back.creditedMinor, back.commissionMinor, back.tcvMinor)).toBeLessThanOrEqual(0);
          reversed.creditedMinor -= back.creditedMinor;
          reversed.commissionMinor -= back.commissionMinor;
          reversed.tcvMinor -= back.tcvMinor;
        }
        expect(reversed).toEqual(line);
      },
    ),
  );
});
