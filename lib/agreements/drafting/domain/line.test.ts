import fc from "fast-check";
import { expect, test } from "vitest";
import { priceLine } from "./line";
import { type LinePrice, pricesForTerm } from "./line-price";
import { agreementTotals } from "./totals";

const monthly: LinePrice = {
  ...{ priceId: "m", name: "Monthly", kind: "recurring", periodMonths: 1, termMonths: null },
  ...{ listMinor: 10_000, channelMinor: 9_000, floorMinor: 6_000, trace: [] },
};
const setUp: LinePrice = {
  ...monthly,
  priceId: "s",
  name: "Set-up",
  kind: "one_time",
  periodMonths: 0,
  floorMinor: null,
};
const terms = { quantity: 2, termMonths: 36, discountBps: 1_000 };

test("TCV = NRC + MRC × term, the discount taken from each unit's channel price", () => {
  const priced = priceLine([monthly, setUp], terms);
  expect(priced).toMatchObject({
    value: {
      totals: { oneTimeMinor: 16_200, monthlyMinor: 16_200, termMinor: 16_200 + 36 * 16_200 },
      channel: { termMinor: 18_000 * 37 },
    },
  });
});

test("a yearly price counts a twelfth a month, and its whole years over the term", () => {
  const yearly = { ...monthly, periodMonths: 12, channelMinor: 100_000, floorMinor: null };
  const priced = priceLine([yearly], { quantity: 1, termMonths: 36, discountBps: 0 });
  expect(priced).toMatchObject({ value: { totals: { monthlyMinor: 8_333, termMinor: 300_000 } } });
});

test("halves are rounded to even, once for a unit", () => {
  const odd = { ...monthly, channelMinor: 5, floorMinor: null };
  const at = (discountBps: number) => {
    const priced = priceLine([odd], { quantity: 1, termMonths: 1, discountBps });
    return priced.ok && priced.value.charges[0]?.agreedMinor;
  };
  expect([at(1_000), at(3_000), at(5_000)]).toEqual([4, 4, 2]);
});

test("the largest discount that is named keeps the floor, and one basis point more does not", () => {
  const refused = priceLine([monthly], { ...terms, discountBps: 9_999 });
  expect(refused).toMatchObject({ refusal: { reason: "below_floor", floorMinor: 6_000, largestBps: 3_333 } });
  expect(priceLine([monthly], { ...terms, discountBps: 3_333 }).ok).toBe(true);
  expect(priceLine([monthly], { ...terms, discountBps: 3_334 }).ok).toBe(false);
});

test("prices of a commitment apply from its months on, and shorter terms are refused with those offered", () => {
  const committed = [12, 24].map((termMonths) => ({ ...monthly, priceId: String(termMonths), termMonths }));
  expect(pricesForTerm(committed, 30)?.map((price) => price.priceId)).toEqual(["24"]);
  expect(priceLine(committed, { ...terms, termMonths: 6 })).toMatchObject({
    refusal: { reason: "term_not_offered", terms: [12, 24] },
  });
});

test("AB-45: figures that make no line are refused", () => {
  const refusal = (bad: object) => {
    const priced = priceLine([monthly], { ...terms, ...bad });
    return priced.ok ? "priced" : priced.refusal.reason;
  };
  for (const quantity of [0, -1, 1.5, Number.NaN, 1e18]) expect(refusal({ quantity })).toBe("not_a_quantity");
  for (const termMonths of [0, -12, 121, Number.NaN]) expect(refusal({ termMonths })).toBe("not_a_term");
  for (const discountBps of [-1, 10_001, 0.5, Number.NaN]) expect(refusal({ discountBps })).toBe("not_a_discount");
  expect(priceLine([], terms)).toMatchObject({ refusal: { reason: "no_price" } });
  const dear = { ...monthly, listMinor: 1e13, channelMinor: 1e13, floorMinor: null };
  expect(priceLine([dear], { quantity: 100_000, termMonths: 120, discountBps: 0 })).toMatchObject({
    refusal: { reason: "amount_too_large" },
  });
});

test("no discount makes a line dearer, and sums are the sums of their lines", () => {
  const figures = fc.record({
    quantity: fc.integer({ min: 1, max: 1_000 }),
    termMonths: fc.integer({ min: 1, max: 120 }),
    discountBps: fc.integer({ min: 0, max: 3_333 }),
  });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 8 }), (lines) => {
      const priced = lines.map((line) => {
        const answer = priceLine([monthly, setUp], line);
        if (!answer.ok) throw new Error(answer.refusal.reason);
        return { ...line, ...answer.value };
      });
      for (const { totals, channel } of priced) expect(totals.termMinor).toBeLessThanOrEqual(channel.termMinor);
      const totals = agreementTotals(priced);
      expect(totals.termMinor).toBe(priced.reduce((sum, line) => sum + line.totals.termMinor, 0));
      expect(totals.blendedDiscountBps).toBeLessThanOrEqual(totals.maxDiscountBps + 1);
    }),
  );
});
