import { expect, test } from "vitest";
import { isHeld, legalProductMoves, mayMoveProduct, productStates } from "./product";

test("the life of a product is the one TM Forum draws", () => {
  expect(Object.fromEntries(productStates.map((state) => [state, legalProductMoves(state)]))).toEqual({
    created: ["pending_active", "active"],
    pending_active: ["active", "aborted", "cancelled"],
    active: ["suspended", "pending_terminate", "terminated"],
    suspended: ["active", "pending_terminate", "terminated"],
    pending_terminate: ["terminated"],
    terminated: [],
    cancelled: [],
    aborted: [],
  });
  expect(mayMoveProduct("active", "active")).toBe(true);
  expect(productStates.filter(isHeld)).toEqual(["active", "suspended", "pending_terminate"]);
});
