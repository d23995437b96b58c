import fc from "fast-check";
import { expect, test } from "vitest";
import { type Money, money } from "../../../kernel/money";
import { channelPrice, type PriceRule } from "./channel-price";

const euro = (minor: number): Money => money(minor, "EUR");
const percent = (shareBps: number): PriceRule => ({ kind: "percent_of_list", shareBps, source: "Reseller EUR 1" });
const floorAt = (minor: number): PriceRule => ({ kind: "floor", amount: euro(minor), source: "Reseller EUR 1" });

test("500 less 12 % is 440", () => {
  expect(channelPrice(euro(500_00), [percent(8_800)]).price).toEqual(euro(440_00));
});

test("10 % and then 5 % off compound to 14.5 %, they do not add up to 15 %", () => {
  expect(channelPrice(euro(1_000_00), [percent(9_000), percent(9_500)]).price).toEqual(euro(855_00));
});

test("halves of a cent go to the even cent", () => {
  expect(channelPrice(euro(25), [percent(5_000)]).price).toEqual(euro(12));
  expect(channelPrice(euro(35), [percent(5_000)]).price).toEqual(euro(18));
});

test("a fixed amount replaces the list price, also above it", () => {
  const fixed: PriceRule = { kind: "fixed", amount: euro(120_00), source: "Online EUR 3" };
  expect(channelPrice(euro(100_00), [fixed]).price).toEqual(euro(120_00));
});

test("a price below the floor is raised to it; above it the floor is only said", () => {
  expect(channelPrice(euro(100_00), [percent(6_000), floorAt(70_00)])).toMatchObject({
    price: euro(70_00),
    floor: euro(70_00),
  });
  expect(channelPrice(euro(100_00), [percent(8_000), floorAt(70_00)])).toMatchObject({
    price: euro(80_00),
    floor: euro(70_00),
  });
});

test("the trace says each step in words with its figure", () => {
  const floor: PriceRule = { kind: "floor", shareBps: 7_000, source: "Reseller EUR 1, for everything" };
  expect(channelPrice(euro(1_234_50), [percent(8_550), floor]).trace).toEqual([
    { text: "List price €1,234.50", minor: 1_234_50 },
    { text: "85.5 % of list (Reseller EUR 1)", minor: 1_055_50 },
    { text: "Not below the floor of 70 % of list, €864.15 (Reseller EUR 1, for everything)", minor: 1_055_50 },
  ]);
});

test("without a rule the list price stands", () => {
  expect(channelPrice(euro(99), [])).toMatchObject({ price: euro(99), floor: null });
});

test("a rule in another currency is a defect, not a price", () => {
  expect(() => channelPrice(money(100, "JPY"), [floorAt(5)])).toThrow("cannot price JPY");
});

test("no price is ever below its floor, and the last step of the trace is the price", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.array(
        fc.oneof(fc.integer({ min: 0, max: 20_000 }).map(percent), fc.integer({ min: 0, max: 1e12 }).map(floorAt)),
        {
          maxLength: 4,
        },
      ),
      (minor, rules) => {
        const { price, floor, trace } = channelPrice(euro(minor), rules);
        expect(trace.at(-1)?.minor).toBe(price.minor);
        expect(price.minor).toBeGreaterThanOrEqual(floor?.minor ?? 0);
      },
    ),
  );
});
