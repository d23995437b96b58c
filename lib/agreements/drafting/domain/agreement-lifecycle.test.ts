import { expect, test } from "vitest";
import { agreementStates, isClosed, isEditable, isSigned, mayMove, movesFrom } from "./agreement-lifecycle";

test("what is closed goes nowhere, and nothing is signed without having been out for signature", () => {
  for (const state of agreementStates.filter(isClosed)) expect(movesFrom(state)).toEqual([]);
  const before = agreementStates.filter((state) => mayMove(state, "executed"));
  expect(before).toEqual(["out_for_signature", "signed_unsealed"]);
  expect(agreementStates.filter((state) => mayMove(state, "out_for_signature"))).toEqual(["approved"]);
});

test("a signed agreement is never edited", () => {
  for (const state of agreementStates.filter(isSigned)) expect(isEditable(state)).toBe(false);
});

test("every state but the first can be reached", () => {
  const reached = new Set(agreementStates.flatMap((state) => movesFrom(state)));
  expect(agreementStates.filter((state) => !reached.has(state))).toEqual([]);
});
