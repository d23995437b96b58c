import { expect, test } from "vitest";
import { fieldsIn, merge, unknownFieldsIn } from "./merge-fields";

test("named places take typed values, a date in words", () => {
  const merged = merge("From {{start_date}} for {{term_months}} months.", {
    start_date: "2026-03-01",
    term_months: 36,
  });
  expect(merged).toEqual({ text: "From 1 March 2026 for 36 months.", missing: [] });
});

test("AGR-02: a place without a value stays in sight and is named", () => {
  expect(merge("Due in {{payment_days}} days.", {})).toEqual({
    text: "Due in {{payment_days}} days.",
    missing: ["payment_days"],
  });
});

test("AB-22: what is no field of ours is literal text, and nothing is evaluated", () => {
  const text = "{{process.env}} {{constructor}} {{7*7}} {{__proto__}} #{1} {{ payment_days }}";
  expect(merge(text, { payment_days: 30 })).toEqual({ text, missing: [] });
  expect(fieldsIn(text)).toEqual([]);
  expect(unknownFieldsIn(text)).toContain("{{process.env}}");
});

test("a value that looks like a place is not filled in again", () => {
  const merged = merge("{{customer_name}}", { customer_name: "{{payment_days}}", payment_days: 30 });
  expect(merged.text).toBe("{{payment_days}}");
});
