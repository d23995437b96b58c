import { expect, test } from "vitest";
import { type ListEntry, type PricedLine, rulesFor } from "./price-rules";

const fee: PricedLine = {
  id: "price-1",
  offeringId: "fibre",
  name: "Monthly fee",
  type: "recurring",
  periodType: "month",
  periodLength: 1,
  termMonths: null,
};
const entry = (given: Partial<ListEntry>): ListEntry => ({
  kind: "percent_of_list",
  shareBps: 9_000,
  amountMinor: null,
  offeringId: null,
  offeringPriceId: null,
  identity: null,
  ...given,
});
const forPrice = { offeringId: "fibre", offeringPriceId: "price-1", identity: fee };
const rules = (price: PricedLine, ...entries: ListEntry[]) =>
  rulesFor(price, { label: "Reseller EUR 1", currency: "EUR", entries });

test("the narrower rule wins, in whatever order they were written", () => {
  const everything = entry({});
  const offering = entry({ offeringId: "fibre", shareBps: 8_500 });
  const price = entry({ ...forPrice, kind: "fixed", shareBps: null, amountMinor: 4_900 });
  expect(rules(fee, price, everything, offering)).toMatchObject([{ kind: "fixed", amount: { minor: 4_900 } }]);
  expect(rules(fee, everything, offering)).toMatchObject([
    { shareBps: 8_500, source: "Reseller EUR 1, for this offering" },
  ]);
  expect(rules({ ...fee, id: "other", offeringId: "cloud" }, everything, offering)).toMatchObject([
    { shareBps: 9_000 },
  ]);
});

test("a rule for a price holds in the next version of the offering, for the same price only", () => {
  const price = entry({ ...forPrice, shareBps: 7_000 });
  expect(rules({ ...fee, id: "price-2" }, price)).toMatchObject([
    { shareBps: 7_000, source: "Reseller EUR 1, for this price, as set for another version" },
  ]);
  expect(rules({ ...fee, id: "price-3", termMonths: 36 }, price)).toEqual([]);
});

test("a price rule and a floor stand side by side, each the narrowest of its kind", () => {
  const floor = entry({ kind: "floor", shareBps: 7_500 });
  const narrowFloor = entry({ ...forPrice, kind: "floor", shareBps: null, amountMinor: 4_000 });
  expect(rules(fee, floor, entry({}), narrowFloor)).toMatchObject([
    { kind: "percent_of_list" },
    { kind: "floor", amount: { minor: 4_000, currency: "EUR" } },
  ]);
});

test("a list that says nothing about a price leaves it alone", () => {
  expect(rules(fee)).toEqual([]);
});
