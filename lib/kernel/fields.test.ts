import { expect, test } from "vitest";
import { amount, date, email, line, optionalDate, paragraph, percent, quantity } from "./fields";

const sentence = (
  schema: { safeParse(value: unknown): { success: boolean; error?: { issues: { message: string }[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message;

test("an empty line is asked for, a long one is told its limit", () => {
  expect(sentence(line(10), "   ")).toBe("Fill this in.");
  expect(sentence(line(10), undefined)).toBe("Fill this in.");
  expect(sentence(line(10), "x".repeat(11))).toBe("At most 10 characters.");
  expect(sentence(paragraph(), "x".repeat(10_000))).toBe("At most 4,000 characters.");
});

test("a percentage is basis points, within its bounds and with two decimals at most", () => {
  expect(percent().parse("12,5 %")).toBe(1_250);
  expect(percent().parse("0.07")).toBe(7);
  expect(sentence(percent(), "101")).toBe("From 0 to 100 %.");
  expect(sentence(percent(), "-1")).toBe("From 0 to 100 %.");
  expect(sentence(percent(), "1.234")).toBe("Give a percentage with at most two decimals.");
});

test("an amount has the decimals of its currency and is not negative", () => {
  expect(amount("EUR").parse("1,234.50")).toBe(123_450);
  expect(sentence(amount("EUR"), "1.2345")).toBe("EUR has at most 2 decimals.");
  expect(sentence(amount("JPY"), "1.2")).toBe("JPY has no decimals.");
  expect(sentence(amount("EUR"), "-1")).toBe("An amount cannot be negative.");
});

test("a quantity is a whole number above zero", () => {
  expect(quantity.parse("12")).toBe(12);
  for (const wrong of ["0", "-1", "1.5", "1e3", "", "NaN"]) expect(quantity.safeParse(wrong).success).toBe(false);
});

test("a date exists, and an optional one may be left out", () => {
  expect(sentence(date, "2026-02-30")).toBe("Give a date that exists, as 2026-03-31.");
  expect(optionalDate.parse("")).toBeNull();
});

test("an address is kept in lower case", () => {
  expect(email.parse(" Ada@Example.COM ")).toBe("ada@example.com");
  expect(email.safeParse("ada@").success).toBe(false);
});
