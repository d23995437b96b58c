import { expect, test } from "vitest";
import { isClosed, isDraft, isOnSale, legalMoves, mayMove, move, offeringStates } from "./lifecycle";

test("the table of moves is TM Forum's, and staying is always allowed", () => {
  expect(Object.fromEntries(offeringStates.map((state) => [state, legalMoves(state)]))).toEqual({
    in_study: ["in_design"],
    in_design: ["in_test"],
    in_test: ["in_design", "active", "rejected"],
    active: ["launched", "retired"],
    launched: ["retired"],
    retired: ["obsolete"],
    obsolete: [],
    rejected: [],
  });
  for (const state of offeringStates) expect(mayMove(state, state)).toBe(true);
});

test("an illegal move is refused with the legal ones, a retirement without a reason too", () => {
  expect(move("in_study", "launched", null)).toEqual({
    ok: false,
    refusal: { reason: "illegal_move", from: "in_study", to: "launched", legal: ["in_design"] },
  });
  expect(move("launched", "retired", null)).toMatchObject({ refusal: { reason: "reason_needed" } });
  expect(move("launched", "retired", "Replaced")).toEqual({ ok: true, value: "retired" });
});

test("the sets of states have names", () => {
  expect(offeringStates.filter(isOnSale)).toEqual(["active", "launched"]);
  expect(offeringStates.filter(isDraft)).toEqual(["in_study", "in_design", "in_test", "active"]);
  expect(offeringStates.filter(isClosed)).toEqual(["retired", "obsolete", "rejected"]);
});
