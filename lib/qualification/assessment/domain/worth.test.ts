import { expect, test } from "vitest";
import { money } from "../../../kernel/money";
import { breakEvenBps, expectedValue, itemValue, opportunityValue, riskExposure, riskValue } from "./worth";

const eur = (units: number) => money(units * 100, "EUR");

test("the pursuit is worth chance times margin, less what is still to spend (formula 2)", () => {
  const pursuit = { margin: eur(400_000), remainingCost: eur(60_000) };
  expect(expectedValue({ ...pursuit, winBps: 3_000 })).toEqual(eur(60_000));
  expect(expectedValue({ ...pursuit, winBps: 1_000 })).toEqual(eur(-20_000));
  expect(breakEvenBps({ ...pursuit, winBps: 0 })).toBe(1_500);
  expect(breakEvenBps({ ...pursuit, margin: eur(0), winBps: 0 })).toBeUndefined();
});

test("the expected value of risks is the sum of probability times impact (formula 4)", () => {
  const risks = (
    [
      [8_000, 10_000],
      [3_000, 30_000],
      [5_000, 8_000],
      [1_000, 40_000],
      [3_000, 20_000],
      [2_500, 10_000],
    ] as const
  ).map(([probabilityBps, impact]) => ({ probabilityBps, impact: eur(impact) }));
  expect(riskValue(risks, "EUR")).toEqual(eur(33_500));
  expect(riskExposure(risks, "EUR")).toEqual(eur(118_000));
});

test("risks are rounded once, at the end", () => {
  const small = { probabilityBps: 5_000, impact: money(1, "EUR") };
  expect(riskValue([small, small], "EUR").minor).toBe(1);
});

test("the value is the larger of the estimate and the solution over the counted months", () => {
  const item = { quantity: 4, oneTime: eur(450), monthly: eur(390) };
  expect(itemValue(item, 36)).toEqual(eur(4 * (450 + 36 * 390)));
  expect(opportunityValue(eur(10), [item], 36, "EUR")).toEqual(eur(57_960));
  expect(opportunityValue(eur(90_000), [item], 36, "EUR")).toEqual(eur(90_000));
  expect(opportunityValue(null, [], 36, "EUR")).toEqual(eur(0));
});
