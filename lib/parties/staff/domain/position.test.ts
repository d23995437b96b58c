import { expect, test } from "vitest";
import { closesCircle, type Seat } from "./position";

const tree: Seat[] = [
  { id: "chief", reportsTo: null },
  { id: "director", reportsTo: "chief" },
  { id: "manager", reportsTo: "director" },
];

test("nobody reports to themselves, to those below them, or in a larger circle", () => {
  expect(closesCircle("manager", "manager", tree)).toBe(true);
  expect(closesCircle("director", "manager", tree)).toBe(true);
  expect(closesCircle("chief", "manager", tree)).toBe(true);
});

test("a move up, across or out of the tree closes no circle", () => {
  expect(closesCircle("manager", "chief", tree)).toBe(false);
  expect(closesCircle("manager", null, tree)).toBe(false);
  expect(closesCircle("new", "manager", tree)).toBe(false);
});
