import fc from "fast-check";
import { expect, test } from "vitest";
import { ok } from "../../../kernel/result";
import { type ChangeableItem, changed, differences, needsApproval, stillApplies, totalOf } from "./change";

const item = (n: number, quantity: number, given: Partial<ChangeableItem> = {}): ChangeableItem => ({
  ...{ itemId: `i${n}`, n, name: `Item ${n}`, quantity, siteId: "s1", siteName: "Head office", requestedOn: null },
  ...{ removed: false, termMonths: 12, discountBps: 0, pastReturn: false },
  ...priceOf(quantity),
  ...given,
});
const priceOf = (quantity: number) => ({
  oneTimeMinor: 250 * quantity,
  monthlyMinor: 100 * quantity,
  termMinor: 1_450 * quantity,
});
const around = {
  today: "2026-03-02",
  sites: new Map([
    ["s1", "Head office"],
    ["s2", "Warehouse"],
  ]),
  price: (_itemId: string, quantity: number) => ok(priceOf(quantity)),
} as const;
const wish = (of: ChangeableItem, given: object = {}) => ({
  ...{ itemId: of.itemId, quantity: of.quantity, siteId: of.siteId, requestedOn: of.requestedOn, remove: false },
  ...given,
});

test("what is past its point of no return is refused by name, whatever else is wished", () => {
  const items = [item(1, 1), item(2, 1, { pastReturn: true })];
  const wishes = items.map((one) => wish(one, { quantity: 3 }));
  expect(changed(items, wishes, around)).toMatchObject({ refusal: { reason: "past_return", items: ["Item 2"] } });
});

test("impossible wishes are refused where they are", () => {
  const one = item(1, 2);
  const refusal = (given: object) => {
    const answer = changed([one, item(2, 1)], [wish(one, given)], around);
    return answer.ok ? "possible" : answer.refusal.reason;
  };
  expect(refusal({})).toBe("nothing_changed");
  for (const quantity of [0, -1, 1.5, Number.NaN, 100_001]) expect(refusal({ quantity })).toBe("not_a_quantity");
  expect(refusal({ siteId: "elsewhere" })).toBe("not_their_site");
  expect(refusal({ requestedOn: "2026-03-01" })).toBe("wanted_in_the_past");
  expect(refusal({ itemId: "i9", quantity: 5 })).toBe("no_such_item");
  expect(changed([one], [wish(one, { remove: true })], around)).toMatchObject({ refusal: { reason: "nothing_left" } });
});

test("a changed purchase costs what it would have cost when ordered so, item by item and in all", () => {
  const quantities = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(quantities, (pairs) => {
      const before = pairs.map(([was], n) => item(n, was));
      const wishes = before.map((one, n) => wish(one, { quantity: pairs[n]?.[1] }));
      const answer = changed(before, wishes, around);
      if (pairs.every(([was, is]) => was === is)) {
        expect(answer.ok).toBe(false);
        return;
      }
      const scratch = pairs.map(([, is], n) => item(n, is));
      if (!answer.ok) throw new Error(answer.refusal.reason);
      expect(totalOf(answer.value.items)).toEqual(totalOf(scratch));
      const more = totalOf(scratch).termMinor > totalOf(before).termMinor;
      expect(needsApproval({ items: before }, answer.value)).toBe(more);
      const named = new Set(differences({ items: before }, answer.value).map((one) => one.itemId));
      expect(named.size).toBe(pairs.filter(([was, is]) => was !== is).length);
    }),
    { examples: [[[[8, 8]]]] },
  );
});

test("a change lapses when another was applied, or when what it touches has begun", () => {
  const before = [item(1, 1), item(2, 1)];
  const answer = changed(before, [wish(item(1, 1), { quantity: 2 })], around);
  if (!answer.ok) throw new Error("refused");
  const change = { fromRevision: 1, before: { items: before }, after: answer.value };
  expect(stillApplies(change, 1, before)).toBe(true);
  expect(stillApplies(change, 2, before)).toBe(false);
  expect(stillApplies(change, 1, [item(1, 1, { pastReturn: true }), item(2, 1)])).toBe(false);
  expect(stillApplies(change, 1, [item(1, 1), item(2, 1, { pastReturn: true })])).toBe(true);
});
