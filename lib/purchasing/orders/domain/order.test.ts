import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeItem, moveItem, type Order } from "./order";
import {
  type ItemState,
  isFinal,
  isOrderFinal,
  itemStates,
  legalMoves,
  stateFromItems,
  tmfState,
} from "./order-lifecycle";

const order = (...states: ItemState[]): Order => ({
  id: "o",
  number: "ORD-000001",
  state: stateFromItems(states),
  receivedOn: "2026-03-02",
  changePending: false,
  items: states.map((state, n) => {
    const begun = state !== "acknowledged";
    return { id: `i${n}`, n, state, name: `Item ${n}`, begun, removed: false, endCause: null };
  }),
});

describe("an item", () => {
  test("is completed from the day the customer has it, and the order with its last item", () => {
    const first = completeItem(order("in_progress", "in_progress"), "i0", "2026-03-05", "2026-03-06");
    expect(first.ok && first.value.order.state).toBe("in_progress");
    const last = completeItem(first.ok ? first.value.order : order(), "i1", "2026-03-06", "2026-03-06");
    expect(last.ok && last.value.order.state).toBe("completed");
  });

  test("that nobody started cannot be completed, and the refusal names what can be done", () => {
    expect(completeItem(order("acknowledged"), "i0", "2026-03-05", "2026-03-06")).toEqual({
      ok: false,
      refusal: {
        reason: "illegal_move",
        from: "acknowledged",
        to: "completed",
        legal: ["in_progress", "pending", "held", "assessing_cancellation", "cancelled"],
      },
    });
  });

  test("starts neither before its order nor after today", () => {
    expect(completeItem(order("in_progress"), "i0", "2026-03-01", "2026-03-06")).toMatchObject({
      refusal: { reason: "starts_before_order" },
    });
    expect(completeItem(order("in_progress"), "i0", "2026-03-07", "2026-03-06")).toMatchObject({
      refusal: { reason: "starts_in_the_future" },
    });
  });

  test("is held, failed or cancelled with a reason only", () => {
    for (const to of ["held", "pending"] as const)
      expect(moveItem(order("in_progress"), "i0", to, null)).toMatchObject({ refusal: { reason: "reason_required" } });
    expect(moveItem(order("in_progress"), "i0", "held", "Router is out of stock").ok).toBe(true);
  });

  test("that has ended stays as it is", () => {
    for (const from of itemStates.filter(isFinal))
      for (const to of itemStates) expect(moveItem(order(from), "i0", to, "because").ok).toBe(false);
  });
});

describe("an order's state", () => {
  test.each<[ItemState[], string]>([
    [["acknowledged", "acknowledged"], "acknowledged"],
    [["acknowledged", "in_progress"], "in_progress"],
    [["acknowledged", "completed"], "in_progress"],
    [["in_progress", "held"], "held"],
    [["in_progress", "pending"], "pending"],
    [["held", "assessing_cancellation"], "assessing_cancellation"],
    [["completed", "completed"], "completed"],
    [["completed", "cancelled"], "partial"],
    [["failed", "cancelled"], "failed"],
    [["cancelled", "cancelled"], "cancelled"],
  ])("%s make it %s", (items, expected) => {
    expect(stateFromItems(items)).toBe(expected);
  });

  test("is final exactly when every item is, whatever happens in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(7)), { maxLength: 40 }), (moves) => {
        let current = order("acknowledged", "acknowledged", "acknowledged", "acknowledged");
        for (const [which, choice] of moves) {
          const item = current.items[which];
          const legal = item ? legalMoves(item.state) : [];
          const to = legal[choice % Math.max(legal.length, 1)];
          if (!item || !to) continue;
          const moved = moveItem(current, item.id, to, "because", "not_feasible");
          if (!moved.ok) throw new Error("a legal move was refused");
          current = moved.value.order;
        }
        expect(isOrderFinal(current.state)).toBe(current.items.every((item) => isFinal(item.state)));
      }),
    );
  });
});

test("states are spelled as TMF622 spells them on the wire", () => {
  expect(tmfState("in_progress")).toBe("inProgress");
  expect(tmfState("assessing_cancellation")).toBe("assessingCancellation");
});
