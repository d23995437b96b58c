import { halfEven } from "../../../kernel/money";
import { daysBetween, type IsoDate } from "../../../kernel/period";
import { bestValue, type Factor, factors } from "./factor";
import { type Band, bandOf, type QualificationPolicy, totalWeight } from "./policy";

/** What somebody found out about a factor; `value` null is "unknown". */
export type Assessment = {
  readonly factor: Factor;
  readonly value: number | null;
  readonly evidence: string | null;
  readonly evidenceOn: IsoDate | null;
};

/** A factor as it counts on a day: known, unknown, or known from evidence that has become too old. */
export type Standing = {
  readonly factor: Factor;
  /** What counts: null when unknown or too old. */
  readonly value: number | null;
  readonly tooOld: boolean;
};

export type ScoreInterval = {
  /** Every unknown at 0, basis points. */
  readonly lowBps: number;
  /** Every unknown at its best. */
  readonly highBps: number;
  readonly lowBand: Band;
  readonly highBand: Band;
  /** Whatever the unknowns turn out to be, the band stays the same. */
  readonly firm: boolean;
  readonly unknown: readonly Factor[];
  /** The unknown whose answer moves the score most; undefined when nothing is unknown. */
  readonly askNext?: Factor;
};

/** Each factor as it counts today: evidence older than the policy allows is no evidence any more. */
export function standings(
  assessments: readonly Assessment[],
  policy: QualificationPolicy,
  today: IsoDate,
): readonly Standing[] {
  const known = new Map(assessments.map((each) => [each.factor, each]));
  return factors.map((factor) => {
    const found = known.get(factor);
    const value = found?.value ?? null;
    const tooOld =
      value !== null && !!found?.evidenceOn && daysBetween(found.evidenceOn, today) > policy.evidenceFreshDays;
    return { factor, value: tooOld ? null : value, tooOld };
  });
}

/** 100 · Σ w·(r/best) ÷ Σ w in basis points, rounded half to even once; an unknown counts as `unknownAs`. */
function scoreBps(of: readonly Standing[], policy: QualificationPolicy, unknownAs: number): number {
  const points = of.reduce((sum, { factor, value }) => sum + policy.weights[factor] * (value ?? unknownAs), 0);
  return Number(halfEven(BigInt(points) * 10_000n, BigInt(bestValue * totalWeight(policy))));
}

/**
 * The score as an interval (requirements/qualification.md, formula 1): unknowns at 0 give its low end, unknowns at their
 * best its high end. Whatever they turn out to be, the score lies inside.
 */
export function scoreInterval(of: readonly Standing[], policy: QualificationPolicy): ScoreInterval {
  const lowBps = scoreBps(of, policy, 0);
  const highBps = scoreBps(of, policy, bestValue);
  const lowBand = bandOf(lowBps, policy);
  const highBand = bandOf(highBps, policy);
  const unknown = of.filter((each) => each.value === null).map((each) => each.factor);
  const askNext = unknown.reduce<Factor | undefined>(
    (best, factor) =>
      policy.weights[factor] > 0 && (best === undefined || policy.weights[factor] > policy.weights[best])
        ? factor
        : best,
    undefined,
  );
  return { lowBps, highBps, lowBand, highBand, firm: lowBand === highBand, unknown, ...(askNext ? { askNext } : {}) };
}
