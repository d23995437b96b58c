import { expect, test } from "vitest";
import { allocate } from "./allocation";
import { converted, creditOf, quotaOf } from "./credit";
import { dealOf, partsOf } from "./deal";
import { cancelledShare, reversal } from "./reversal";

const amounts = (tcv: number) => ({ tcv, acv: 0, mrr: 0 });

test("100 % of a deal of 5 and 50 % of one of 10 are a credit of 10, not of 15", () => {
  const first = { personId: "a", kind: "revenue" as const, shareBps: 10_000 };
  const half = { personId: "a", kind: "revenue" as const, shareBps: 5_000 };
  const other = { personId: "b", kind: "revenue" as const, shareBps: 5_000 };
  expect(creditOf(amounts(5), first, [first]).tcv + creditOf(amounts(10), half, [half, other]).tcv).toBe(10);
});

test("a cent that cannot be divided goes to the largest remainder, the earlier seller first", () => {
  expect(allocate(101, [5_000, 5_000])).toEqual([51, 50]);
  expect(allocate(100, [3_333, 3_333, 3_334])).toEqual([33, 33, 34]);
  expect(allocate(7, [0, 0])).toEqual([7, 0]);
});

test("the quota is the sum of the targets when there are any, for a plan that counts what targets count", () => {
  expect(quotaOf({ measure: "tcv", quotaMinor: 400 }, 90)).toEqual({ minor: 90, from: "targets" });
  expect(quotaOf({ measure: "tcv", quotaMinor: 400 }, 0)).toEqual({ minor: 100, from: "plan" });
  expect(quotaOf({ measure: "mrr", quotaMinor: 400 }, 90)).toEqual({ minor: 100, from: "plan" });
});

test("without a rate between two currencies nothing is credited, and it says so", () => {
  expect(() => converted({ amounts: amounts(5), currency: "SEK" }, "EUR", () => undefined)).toThrow(
    /no rate from SEK to EUR/,
  );
});

test("parts by product group sum to the credit", () => {
  const lines = ["a", "b", "a"].map((offeringId, index) => ({
    offeringId,
    monthlyMinor: 0,
    termMinor: 100 + index,
    termMonths: 1,
  }));
  const deal = dealOf("EUR", lines, (id) => (id === "a" ? "cloud" : null));
  expect(deal.groups).toEqual([
    { categoryId: "cloud", tcvMinor: 202 },
    { categoryId: null, tcvMinor: 101 },
  ]);
  expect(partsOf(deal, 100)).toEqual([
    { categoryId: "cloud", tcvMinor: 67 },
    { categoryId: null, tcvMinor: 33 },
  ]);
});

test("half of a deal cancelled takes back half: 5,000 of 10,000", () => {
  const line = { measure: "tcv" as const, creditedMinor: 1_000_000, tcvMinor: 1_000_000, commissionMinor: 40_000 };
  const cancelled = cancelledShare(line, amounts(2_000_000), { monthlyMinor: 0, termMinor: 1_000_000, termMonths: 12 });
  const reversed = { creditedMinor: 0, commissionMinor: 0, tcvMinor: 0 };
  expect(reversal({ ...line, reversed }, cancelled)).toEqual({
    creditedMinor: -500_000,
    tcvMinor: -500_000,
    commissionMinor: -20_000,
  });
});

test("a line of which nothing is left is not taken back again", () => {
  const line = { creditedMinor: 10, commissionMinor: 1, tcvMinor: 10 };
  expect(reversal({ ...line, reversed: line }, { creditedMinor: 5, tcvMinor: 5 })).toBeUndefined();
});
