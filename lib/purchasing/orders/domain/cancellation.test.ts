import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelItems } from "./cancellation";
import { cancelled } from "./events";
import { derivedState, type Order } from "./order";
import { type ItemState, isFinal, itemStates } from "./order-lifecycle";

const order = (states: readonly ItemState[]): Order => {
  const items = states.map((state, n) => {
    const begun = state !== "acknowledged" && state !== "cancelled";
    return { id: `i${n}`, n, state, name: `Item ${n}`, begun, removed: false, endCause: null };
  });
  return {
    id: "o",
    number: "ORD-1",
    state: derivedState(items),
    receivedOn: "2026-03-02",
    items,
    changePending: false,
  };
};

test("nothing is cancelled while a change waits for approval", () => {
  expect(cancelItems({ ...order(["acknowledged"]), changePending: true }, null, "duplicate")).toMatchObject({
    refusal: { reason: "change_pending" },
  });
});

test("whatever is cancelled and what remains come to what was ordered, and each item is named once", () => {
  const amounts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, fc.array(fc.nat(11), { maxLength: 12 }), (worth, presses) => {
      let current = order(worth.map(() => "acknowledged"));
      const agreed = (id: string) => {
        const minor = worth[Number(id.slice(1))] ?? 0;
        return { oneTimeMinor: minor, monthlyMinor: minor * 2, termMinor: minor * 25 };
      };
      const named: string[] = [];
      let taken = 0;
      const row = { id: "o", number: "ORD-1", orderRequestId: null, agreementId: null, currency: "EUR" };
      for (const press of presses) {
        const answer = cancelItems(current, [`i${press}`], "duplicate");
        if (!answer.ok) continue;
        current = answer.value.order;
        const rows = answer.value.items.map(({ id, name }) => ({
          ...{ id, name, agreed: { ...agreed(id), termMonths: 12 }, offeringVersionId: null },
        }));
        const { data } = cancelled(row, rows, answer.value.whole, { cause: "duplicate", reason: "twice" });
        named.push(...data.itemIds);
        taken += data.termMinor;
      }
      const left = current.items.filter((item) => item.state !== "cancelled");
      const remaining = left.reduce((sum, item) => sum + agreed(item.id).termMinor, 0);
      expect(taken + remaining).toBe(worth.reduce((sum, minor) => sum + minor * 25, 0));
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});

test("the order's state follows from its items alone, and is final exactly when they all are", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...itemStates), { minLength: 1, maxLength: 8 }), (states) => {
      const derived = derivedState(order(states).items);
      const shuffled = derivedState(order([...states].reverse()).items);
      expect(shuffled).toBe(derived);
      const final = ["completed", "partial", "failed", "cancelled"].includes(derived);
      expect(final).toBe(states.every(isFinal));
    }),
  );
});
