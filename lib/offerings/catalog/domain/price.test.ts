import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "../../../kernel/money";
import { alteredPrice, checkPrices, monthlyMinor, type Price } from "./price";

const base = { description: null, priority: 0, unit: "each", unitAmount: 1, termMonths: null } as const;
const rent = (minor: number, more: Partial<Price> = {}): Price => ({
  ...{ ...base, name: "Rent", type: "recurring", amount: money(minor, "EUR"), shareBps: null },
  ...{ periodType: "month", periodLength: 1, ...more },
});
const less = (name: string, more: Partial<Price>): Price => ({
  ...{ ...base, name, type: "discount", amount: null, shareBps: null, periodType: null, periodLength: null },
  ...more,
});

test("alterations are taken in the order of their priority, each from what the one before left, half to even", () => {
  const prices = [
    rent(10_005),
    less("Ten off", { amount: money(1_000, "EUR"), priority: 2 }),
    less("Half", { shareBps: 5_000, priority: 1 }),
  ];
  const { steps, left } = alteredPrice(rent(10_005), prices);
  expect(steps.map(({ name, taken }) => [name, taken.minor])).toEqual([
    ["Half", 5_002],
    ["Ten off", 1_000],
  ]);
  expect(left).toBe(4_003);
});

test("an alteration of one term leaves other terms alone, an allowance leaves rents alone", () => {
  const yearly = less("Yearly", { shareBps: 1_000, termMonths: 12 });
  expect(alteredPrice(rent(10_000), [yearly]).left).toBe(10_000);
  expect(alteredPrice(rent(10_000, { termMonths: 12 }), [yearly]).left).toBe(9_000);
  expect(alteredPrice(rent(10_000), [less("Gift", { type: "allowance", shareBps: 1_000 })]).left).toBe(10_000);
});

test("shares alone never make a price negative", () => {
  const share = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.array(share, { maxLength: 5 }), (minor, shares) => {
      const prices = [rent(minor), ...shares.map((shareBps, index) => less(`d${index}`, { shareBps }))];
      const { left } = alteredPrice(rent(minor), prices);
      return left >= 0 && left <= minor && checkPrices(prices).ok;
    }),
  );
});

test("recurring charges are compared by the month", () => {
  const of = (periodType: Price["periodType"], periodLength: number) =>
    monthlyMinor(rent(120_000, { periodType, periodLength }));
  expect([of("month", 1), of("month", 12), of("year", 1), of("quarter", 1), of("week", 1)]).toEqual([
    120_000, 10_000, 10_000, 40_000, 520_000,
  ]);
  expect(monthlyMinor({ ...rent(5), type: "one_time", periodType: null })).toBe(0);
});
