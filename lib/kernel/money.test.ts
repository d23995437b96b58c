import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  amountText,
  currencies,
  decimalText,
  halfEven,
  money,
  multiply,
  parseMoney,
  percentOf,
  shareBps,
  subtract,
} from "./money";

const euros = (minor: number) => money(minor, "EUR");
const amountOf = (text: string, currency: (typeof currencies)[number] = "EUR") => {
  const read = parseMoney(text, currency);
  return read.ok ? read.value.minor : read.refusal.reason;
};

describe("money", () => {
  test("a share is rounded half to even", () => {
    expect(percentOf(euros(1_001), 1_250).minor).toBe(125);
    expect(percentOf(euros(50), 100).minor).toBe(0);
    expect(percentOf(euros(150), 100).minor).toBe(2);
    expect(percentOf(euros(250), 100).minor).toBe(2);
    expect(halfEven(-5n, 2n)).toBe(-2n);
    expect(halfEven(-7n, 2n)).toBe(-4n);
  });

  test("500 less 12 % is 440", () => {
    expect(subtract(euros(50_000), percentOf(euros(50_000), 1_200)).minor).toBe(44_000);
  });

  test("amounts of two currencies are never added", () => {
    expect(() => add(euros(1), money(1, "USD"))).toThrow("EUR and USD");
  });

  test.each([
    ["1,234.50", 123_450],
    ["1.234,50", 123_450],
    ["1 234,5", 123_450],
    ["1'234", 123_400],
    ["1,234", 123_400],
    ["0.125", "too_many_decimals"],
    ["1,5", 150],
    ["-3.10", -310],
    [".5", 50],
    ["0", 0],
    ["12,34,567", "not_an_amount"],
    ["1e5", "not_an_amount"],
    ["NaN", "not_an_amount"],
    ["", "not_an_amount"],
    ["12.3456", "too_many_decimals"],
    ["1000000000000000000", "amount_too_large"],
  ])("%s is read as %s", (text, expected) => {
    expect(amountOf(text)).toBe(expected);
  });

  test("yen have no decimals", () => {
    expect(amountOf("1200", "JPY")).toBe(1_200);
    expect(amountOf("12.5", "JPY")).toBe("too_many_decimals");
  });

  test("what is written into a form is read back as the same amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...currencies), (minor, currency) => {
        expect(amountOf(decimalText(money(minor, currency)), currency)).toBe(minor);
        expect(amountOf(amountText(money(minor, currency)), currency)).toBe(minor);
      }),
    );
  });

  test("rounding is never further than half a minor unit from the exact value", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e5 }),
        fc.integer({ min: 1, max: 1e5 }),
        (m, n, d) => {
          const rounded = BigInt(multiply(euros(m), n, d).minor);
          const doubledError = 2n * (rounded * BigInt(d) - BigInt(m) * BigInt(n));
          expect(doubledError <= BigInt(d) && doubledError >= -BigInt(d)).toBe(true);
        },
      ),
    );
  });

  test("a share of nothing is nothing", () => {
    expect(shareBps(euros(10), euros(0))).toBe(0);
    expect(shareBps(euros(125), euros(1_000))).toBe(1_250);
  });
});
