import { halfEven } from "../../../kernel/money";
import { ok, type Result, refuse } from "../../../kernel/result";

/** How a rate table pays. Marginal: each band pays its rate for the part of the credit within it, and for no other. */
export const tierModes = ["marginal"] as const;
export type TierMode = (typeof tierModes)[number];

/** What the bounds of the bands are written in: basis points of the quarter's quota, or minor units. */
export const tierUnits = ["quota", "amount"] as const;
export type TierUnit = (typeof tierUnits)[number];

/** Half-open: lower ≤ x < upper; the last has no upper bound. The rate is in basis points. */
export type Band = { readonly lower: number; readonly upper: number | null; readonly rateBps: number };

export type BandsRefusal =
  | { readonly reason: "no_bands" }
  | { readonly reason: "first_band_above_zero" }
  | { readonly reason: "bound_twice"; readonly bound: number };

/** Bands from their lower bounds: each ends where the next begins, so a gap or an overlap cannot be written. */
export function bandsFrom(
  steps: readonly { readonly lower: number; readonly rateBps: number }[],
): Result<readonly Band[], BandsRefusal> {
  const sorted = steps.toSorted((a, b) => a.lower - b.lower);
  if (sorted.length === 0) return refuse("no_bands");
  if (sorted[0]?.lower !== 0) return refuse("first_band_above_zero");
  const twice = sorted.find((step, index) => step.lower === sorted[index + 1]?.lower);
  if (twice) return refuse("bound_twice", { bound: twice.lower });
  return ok(sorted.map((step, index) => ({ ...step, upper: sorted[index + 1]?.lower ?? null })));
}

/** What a quarter pays by: bands in minor units; nothing below the threshold, never more than the cap. */
export type PayTerms = {
  readonly bands: readonly Band[];
  readonly thresholdMinor: number | null;
  readonly capMinor: number | null;
};

const shareOf = (minor: number, bps: number) => Number(halfEven(BigInt(minor) * BigInt(bps), 10_000n));

/** The plan's terms for a quarter with this quota: bounds that are shares of the quota become amounts, half to even. */
export function payTerms(
  plan: {
    readonly unit: TierUnit;
    readonly bands: readonly Band[];
    readonly thresholdBps: number | null;
    readonly capMinor: number | null;
  },
  quotaMinor: number,
): PayTerms {
  const bound = (at: number) => (plan.unit === "quota" ? shareOf(quotaMinor, at) : at);
  return {
    bands: plan.bands.map(({ lower, upper, rateBps }) => ({
      lower: bound(lower),
      upper: upper === null ? null : bound(upper),
      rateBps,
    })),
    thresholdMinor: plan.thresholdBps === null ? null : shareOf(quotaMinor, plan.thresholdBps),
    capMinor: plan.capMinor,
  };
}

export type Slice = Band & { readonly amountMinor: number };

/** How much of the stretch from `from` to `to` lies within each band. Bands that it does not touch are left out. */
export const slices = (bands: readonly Band[], from: number, to: number): readonly Slice[] =>
  bands
    .map((band) => ({
      ...band,
      amountMinor: Math.max(0, Math.min(to, band.upper ?? to) - Math.max(from, band.lower, 0)),
    }))
    .filter((slice) => slice.amountMinor > 0);

/**
 * What a quarter with this much credit pays in all: Σ amount in band × rate, rounded half to even once; 0 below the
 * threshold and at most the cap (formulas 9 and 10). Credit below zero pays nothing.
 */
export function earned(terms: PayTerms, cumulativeMinor: number): number {
  if (terms.thresholdMinor !== null && cumulativeMinor < terms.thresholdMinor) return 0;
  const exact = slices(terms.bands, 0, Math.max(0, cumulativeMinor)).reduce(
    (sum, { amountMinor, rateBps }) => sum + BigInt(amountMinor) * BigInt(rateBps),
    0n,
  );
  const paid = Number(halfEven(exact, 10_000n));
  return terms.capMinor === null ? paid : Math.min(paid, terms.capMinor);
}

/** What one more credit pays: the quarter's earning after it, less the earning before it. So two halves pay what the whole pays. */
export function commission(terms: PayTerms, priorMinor: number, creditedMinor: number) {
  const before = earned(terms, priorMinor);
  const after = earned(terms, priorMinor + creditedMinor);
  return {
    slices: slices(terms.bands, priorMinor, priorMinor + creditedMinor),
    earnedBeforeMinor: before,
    earnedAfterMinor: after,
    commissionMinor: after - before,
  };
}

/** (OTE − base salary) ÷ quota, all for the same period, in basis points half to even (formula 8); 0 without a quota. */
export const baseRateBps = (plan: {
  readonly oteMinor: number;
  readonly baseSalaryMinor: number;
  readonly quotaMinor: number;
}): number =>
  plan.quotaMinor === 0
    ? 0
    : Number(halfEven(BigInt(plan.oteMinor - plan.baseSalaryMinor) * 10_000n, BigInt(plan.quotaMinor)));

/** A quarter of a year's amount, half to even. */
export const quarterOfYear = (yearMinor: number): number => Number(halfEven(BigInt(yearMinor), 4n));
