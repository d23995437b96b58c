import { expect, test } from "vitest";
import { checkConsistency, inconsistencyWords } from "./received-order";

const item = { n: 1, name: "Business Internet", quantity: 2, siteId: "s1" };
const ours = new Set(["s1"]);
const words = (items: Parameters<typeof checkConsistency>[0]) => {
  const checked = checkConsistency(items, ours);
  return checked.ok ? "consistent" : inconsistencyWords(checked.refusal);
};

test("an order with items for the customer's own sites is consistent", () => {
  expect(words([item, { ...item, n: 2, siteId: null }])).toBe("consistent");
});

test("an order that cannot be delivered is rejected with the reason in words", () => {
  expect(words([])).toBe("The order has no items.");
  expect(words([item, item])).toBe("Item 1 is there twice.");
  expect(words([{ ...item, quantity: 0 }])).toContain("asks for 0");
  expect(words([{ ...item, quantity: 1.5 }])).toContain("asks for 1.5");
  expect(words([{ ...item, siteId: "s2" }])).toContain("not the customer's");
});
