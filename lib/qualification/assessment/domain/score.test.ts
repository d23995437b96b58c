import fc from "fast-check";
import { expect, test } from "vitest";
import { type Factor, factors } from "./factor";
import { bandOf, firstPolicy, type QualificationPolicy } from "./policy";
import { type Assessment, scoreInterval, standings } from "./score";

const today = "2026-03-02";
const found = (factor: Factor, value: number | null, evidenceOn: Assessment["evidenceOn"] = today): Assessment => ({
  factor,
  value,
  evidence: "Said in the meeting",
  evidenceOn: value === null ? null : evidenceOn,
});
const all = (value: number | null) => factors.map((factor) => found(factor, value));
const score = (assessments: readonly Assessment[], policy: QualificationPolicy = firstPolicy) =>
  scoreInterval(standings(assessments, policy, today), policy);

test("the score is the rating out of five times its weight, brought to 100 (formula 1)", () => {
  expect(score(all(5))).toMatchObject({ lowBps: 10_000, highBps: 10_000, firm: true });
  expect(score(all(0))).toMatchObject({ lowBps: 0, highBps: 0 });
  expect(score(all(3))).toMatchObject({ lowBps: 6_000, highBps: 6_000, lowBand: "review" });
  const uneven = { ...firstPolicy, weights: { ...firstPolicy.weights, risk: 0 } };
  expect(score([...all(5).filter((each) => each.factor !== "risk"), found("risk", 0)], uneven).lowBps).toBe(10_000);
});

test("84 of 120 points is 70 of 100: pursue from there, review from 60 of 120", () => {
  expect(bandOf(7_000, firstPolicy)).toBe("pursue");
  expect(bandOf(6_999, firstPolicy)).toBe("review");
  expect(bandOf(5_000, firstPolicy)).toBe("review");
  expect(bandOf(4_999, firstPolicy)).toBe("leave");
});

test("an unknown is a range, and the heaviest one is asked next", () => {
  const known = all(4).filter((each) => each.factor !== "risk" && each.factor !== "commitment");
  expect(score(known)).toMatchObject({
    lowBps: 5_600,
    highBps: 8_600,
    firm: false,
    unknown: ["risk", "commitment"],
    askNext: "risk",
  });
});

test("an unknown that cannot leave the band changes nothing: the score is firm", () => {
  const known = all(5).filter((each) => each.factor !== "wider_application");
  expect(score(known)).toMatchObject({ lowBps: 9_500, highBps: 10_000, firm: true, askNext: "wider_application" });
});

test("evidence that has become too old counts as unknown", () => {
  const old = [...all(4).filter((each) => each.factor !== "risk"), found("risk", 4, "2025-09-02")];
  expect(score(old)).toMatchObject({ unknown: ["risk"], lowBps: 6_400, highBps: 8_400 });
  const fresh = [...all(4).filter((each) => each.factor !== "risk"), found("risk", 4, "2025-09-03")];
  expect(score(fresh).unknown).toEqual([]);
});

const rating = fc.integer({ min: 0, max: 5 });
const policies = fc
  .tuple(...factors.map(() => fc.integer({ min: 0, max: 100 })))
  .filter((weights) => weights.some((weight) => weight > 0))
  .map(
    (weights): QualificationPolicy => ({
      ...firstPolicy,
      weights: Object.fromEntries(factors.map((factor, i) => [factor, weights[i] ?? 0])) as Record<Factor, number>,
    }),
  );

test("whatever the unknowns turn out to be, the score lies in the interval, and a firm band is its band", () => {
  fc.assert(
    fc.property(
      policies,
      fc.array(fc.option(rating), { minLength: 8, maxLength: 8 }),
      fc.array(rating, { minLength: 8, maxLength: 8 }),
      (policy, values, fill) => {
        const before = score(
          factors.map((factor, i) => found(factor, values[i] ?? null)),
          policy,
        );
        const after = score(
          factors.map((factor, i) => found(factor, values[i] ?? fill[i] ?? 0)),
          policy,
        );
        expect(after.lowBps).toBe(after.highBps);
        expect(after.lowBps).toBeGreaterThanOrEqual(before.lowBps);
        expect(after.lowBps).toBeLessThanOrEqual(before.highBps);
        if (before.firm) expect(after.lowBand).toBe(before.lowBand);
      },
    ),
    { numRuns: 1_000 },
  );
});
