import { expect, test } from "vitest";
import { type CsvValue, csvHead, csvRows } from "./csv";

const one = (value: CsvValue) => csvRows([{ head: "One", of: () => value }], [{}]).replace(/\r\n$/, "");

test("a file begins with the mark by which spreadsheets know UTF-8, and ends its lines as they do", () => {
  expect(csvHead([{ head: "Customer", of: () => "" }])).toBe("\uFEFFCustomer\r\n");
  expect(csvRows([{ head: "One", of: () => "x" }], [])).toBe("");
});

test("text that a spreadsheet would calculate is text", () => {
  for (const text of ["=1+1", "+49 40 1", "-1", "@sum(a1)", "\t=1", "＝1", "－1"])
    expect(one(text).replaceAll('"', "")).toBe(`'${text}`);
  expect(one('=HYPERLINK("https://evil.example","Prices")')).toBe(`"'=HYPERLINK(""https://evil.example"",""Prices"")"`);
  expect(one("a=b")).toBe("a=b");
});

test("amounts are decimals of their currency, also below zero, and no text", () => {
  expect(one({ minor: 123450, currency: "EUR" })).toBe("1234.50");
  expect(one({ minor: -5, currency: "EUR" })).toBe("-0.05");
  expect(one({ minor: 1200, currency: "JPY" })).toBe("1200");
  expect(one(-12)).toBe("-12");
});

test("times are written in UTC, nothing is an empty cell, and a line break or quote stays in its cell", () => {
  expect(one(new Date("2026-03-02T09:00:00Z"))).toBe("2026-03-02T09:00:00.000Z");
  expect(one("2026-03-02")).toBe("2026-03-02");
  expect([one(null), one(undefined), one("")].join()).toBe(",,");
  expect(one("two\nlines")).toBe('"two\nlines"');
  expect(one('two\nlines, "quoted"')).toBe('"two\nlines, ""quoted"""');
});
