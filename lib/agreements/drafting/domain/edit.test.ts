import { expect, test } from "vitest";
import { mergeEdits } from "./edit";

const held = { discountBps: 500, quantity: 2 };

test("a field that nobody else changed is taken", () => {
  expect(mergeEdits(held, { discountBps: { from: 500, to: 900 } })).toEqual({ ok: true, value: { discountBps: 900 } });
});

test("what somebody else set to the same value is no conflict", () => {
  expect(mergeEdits(held, { discountBps: { from: 0, to: 500 } })).toEqual({ ok: true, value: {} });
});

test("one conflict holds all edits back and names original, theirs and yours", () => {
  const answer = mergeEdits(held, { discountBps: { from: 0, to: 900 }, quantity: { from: 2, to: 3 } });
  const conflicts = [{ field: "discountBps", original: 0, theirs: 500, yours: 900 }];
  expect(answer).toEqual({ ok: false, refusal: { reason: "stale", conflicts } });
});
