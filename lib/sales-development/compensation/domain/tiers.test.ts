import { expect, test } from "vitest";
import { measuresOf } from "./measure";
import { preview } from "./preview";
import { type Band, bandsFrom, baseRateBps, commission, earned, payTerms, slices } from "./tiers";

const plan = (
  steps: readonly (readonly [number, number])[],
  given: { thresholdBps?: number; capMinor?: number } = {},
) => ({
  unit: "quota" as const,
  bands: bandsOf(steps),
  thresholdBps: given.thresholdBps ?? null,
  capMinor: given.capMinor ?? null,
});
function bandsOf(steps: readonly (readonly [number, number])[]): readonly Band[] {
  const bands = bandsFrom(steps.map(([lower, rateBps]) => ({ lower, rateBps })));
  return bands.ok ? bands.value : [];
}
const accelerating = plan([
  [0, 900],
  [10_000, 1_350],
  [12_500, 1_800],
]);

test.each([
  [900_000, 81_000],
  [1_080_000, 105_300],
  [1_260_000, 135_675],
])("at a quota of 900 k and 9, 13.5 and 18 %% from 0, 100 and 125 %%, %i pays %i", (credited, pays) => {
  expect(earned(payTerms(accelerating, 90_000_000), credited * 100)).toBe(pays * 100);
});

test("a deal of 20 k on top of 145 k, at 4 % up to 150 k and 6 % above, pays 1,100", () => {
  const terms = payTerms(
    {
      ...accelerating,
      unit: "amount",
      bands: bandsOf([
        [0, 400],
        [15_000_000, 600],
      ]),
    },
    1,
  );
  expect(commission(terms, 14_500_000, 2_000_000)).toEqual({
    slices: [
      { lower: 0, upper: 15_000_000, rateBps: 400, amountMinor: 500_000 },
      { lower: 15_000_000, upper: null, rateBps: 600, amountMinor: 1_500_000 },
    ],
    earnedBeforeMinor: 580_000,
    earnedAfterMinor: 690_000,
    commissionMinor: 110_000,
  });
});

test("140 % of quota pays band by band, not the highest rate on everything above the quota", () => {
  const terms = payTerms(
    plan([
      [0, 5_000],
      [10_000, 7_500],
      [12_500, 10_000],
      [15_000, 10_000],
    ]),
    10_000_000,
  );
  expect(earned(terms, 14_000_000)).toBe(8_375_000);
});

test("nothing is paid below the threshold, and from there on everything counts", () => {
  const terms = payTerms(plan([[0, 1_000]], { thresholdBps: 5_000 }), 1_000_000);
  expect(earned(terms, 499_999)).toBe(0);
  expect(earned(terms, 500_000)).toBe(50_000);
  expect(commission(terms, 400_000, 200_000).commissionMinor).toBe(60_000);
});

test("a quarter never pays more than its cap, whatever is signed", () => {
  const terms = payTerms(plan([[0, 1_000]], { capMinor: 70_000 }), 1_000_000);
  expect(earned(terms, 5_000_000)).toBe(70_000);
  expect(commission(terms, 600_000, 5_000_000).commissionMinor).toBe(10_000);
});

test("credit taken back below zero pays nothing and owes nothing", () => {
  const terms = payTerms(accelerating, 1_000_000);
  expect(earned(terms, -5_000)).toBe(0);
  expect(commission(terms, -5_000, 5_000).commissionMinor).toBe(0);
});

test("half a cent goes to the even one, once for the quarter", () => {
  const terms = payTerms(plan([[0, 500]]), 1_000_000);
  expect(earned(terms, 10)).toBe(0);
  expect(earned(terms, 30)).toBe(2);
});

test("bands begin at 0, each ends where the next begins, and the last has no end", () => {
  expect(
    bandsOf([
      [500, 2],
      [0, 1],
    ]),
  ).toEqual([
    { lower: 0, upper: 500, rateBps: 1 },
    { lower: 500, upper: null, rateBps: 2 },
  ]);
  expect(bandsFrom([])).toMatchObject({ refusal: { reason: "no_bands" } });
  expect(bandsFrom([{ lower: 1, rateBps: 1 }])).toMatchObject({ refusal: { reason: "first_band_above_zero" } });
  expect(
    bandsFrom([
      { lower: 0, rateBps: 1 },
      { lower: 0, rateBps: 2 },
    ]),
  ).toMatchObject({
    refusal: { reason: "bound_twice", bound: 0 },
  });
});

test("an amount on a bound is of the band that begins there", () => {
  const bands = bandsOf([
    [0, 1],
    [100, 2],
  ]);
  expect(slices(bands, 99, 101).map((slice) => [slice.rateBps, slice.amountMinor])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(slices(bands, 0, 100)).toHaveLength(1);
});

test("the base rate is what on-target earnings add to the salary, of the quota", () => {
  expect(baseRateBps({ oteMinor: 14_100_000, baseSalaryMinor: 6_000_000, quotaMinor: 90_000_000 })).toBe(900);
  expect(baseRateBps({ oteMinor: 1, baseSalaryMinor: 0, quotaMinor: 0 })).toBe(0);
});

test("the designer shows a year of equal quarters: 120 % of 900 k pays 105,300, 140 % pays 135,675", () => {
  const shown = preview({
    unit: "quota",
    steps: [
      { lower: 0, rateBps: 900 },
      { lower: 10_000, rateBps: 1_350 },
      { lower: 12_500, rateBps: 1_800 },
    ],
    ...{ quotaMinor: 90_000_000, oteMinor: 14_100_000, baseSalaryMinor: 6_000_000, thresholdBps: null, capMinor: null },
  });
  expect(shown.ok && shown.value.points.filter((point) => [12_000, 14_000].includes(point.bps))).toEqual([
    { bps: 12_000, creditedMinor: 108_000_000, paysMinor: 10_530_000 },
    { bps: 14_000, creditedMinor: 126_000_000, paysMinor: 13_567_500 },
  ]);
});

test("total, annual and monthly value of one line are three figures", () => {
  expect(measuresOf({ monthlyMinor: 10_000, termMinor: 385_000, termMonths: 36 })).toEqual({
    tcv: 385_000,
    acv: 120_000,
    mrr: 10_000,
  });
  expect(measuresOf({ monthlyMinor: 10_000, termMinor: 60_000, termMonths: 6 }).acv).toBe(60_000);
});
