import fc from "fast-check";
import { expect, test } from "vitest";
import { halfEven } from "../../../kernel/money";
import { type Band, bandsFrom, commission, earned, type PayTerms, slices } from "./tiers";

const steps = fc
  .uniqueArray(
    fc.record({ lower: fc.integer({ min: 1, max: 5_000_000 }), rateBps: fc.integer({ min: 0, max: 5_000 }) }),
    {
      selector: (step) => step.lower,
      maxLength: 6,
    },
  )
  .chain((rest) => fc.integer({ min: 0, max: 5_000 }).map((rateBps) => [{ lower: 0, rateBps }, ...rest]));
const bands = steps.map((all): readonly Band[] => {
  const made = bandsFrom(all);
  return made.ok ? made.value : [];
});
const amount = fc.integer({ min: 0, max: 9_000_000 });
const terms: fc.Arbitrary<PayTerms> = fc.record({
  bands,
  thresholdMinor: fc.option(amount, { nil: null }),
  capMinor: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null }),
});

/** The slow way: the rate of each minor unit, looked up by itself. */
const unitRate = (all: readonly Band[], unit: number) =>
  all.find((band) => band.lower <= unit && (band.upper === null || unit < band.upper))?.rateBps;

test("every minor unit is in exactly one band", () => {
  fc.assert(
    fc.property(bands, amount, (all, unit) => {
      expect(all.filter((band) => band.lower <= unit && (band.upper === null || unit < band.upper))).toHaveLength(1);
    }),
  );
});

test("the marginal sum is what each minor unit pays at the rate of its own band", () => {
  const small = fc.integer({ min: 0, max: 400 });
  const close = bands.map((all) =>
    all.map((band) => ({ ...band, lower: band.lower % 400, upper: null })).toSorted((a, b) => a.lower - b.lower),
  );
  fc.assert(
    fc.property(close, small, (wild, whole) => {
      const made = bandsFrom(wild.filter((band, at) => at === 0 || band.lower !== wild[at - 1]?.lower));
      if (!made.ok) return;
      let exact = 0n;
      for (let unit = 0; unit < whole; unit++) exact += BigInt(unitRate(made.value, unit) ?? -1);
      const pays = earned({ bands: made.value, thresholdMinor: null, capMinor: null }, whole);
      expect(pays).toBe(Number(halfEven(exact, 10_000n)));
    }),
  );
});

test("crediting in parts pays exactly what crediting at once pays, with threshold and cap as well", () => {
  fc.assert(
    fc.property(terms, fc.array(amount, { minLength: 1, maxLength: 8 }), (by, deals) => {
      let prior = 0;
      let paid = 0;
      for (const deal of deals) {
        paid += commission(by, prior, deal).commissionMinor;
        prior += deal;
      }
      expect(paid).toBe(commission(by, 0, prior).commissionMinor);
    }),
  );
});

test("no deal pays less than nothing, and no quarter more than its cap", () => {
  fc.assert(
    fc.property(terms, amount, amount, (by, prior, deal) => {
      expect(commission(by, prior, deal).commissionMinor).toBeGreaterThanOrEqual(0);
      expect(earned(by, prior + deal)).toBeLessThanOrEqual(by.capMinor ?? Number.MAX_SAFE_INTEGER);
    }),
  );
});

test("the parts of a deal within the bands are the deal", () => {
  fc.assert(
    fc.property(bands, amount, amount, (all, prior, deal) => {
      expect(slices(all, prior, prior + deal).reduce((sum, slice) => sum + slice.amountMinor, 0)).toBe(deal);
    }),
  );
});
