import { expect, test } from "vitest";
import { isId, newId } from "./id";

test("ids made one after the other sort in that order", () => {
  const made = Array.from({ length: 3_000 }, () => newId());
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test("an id is a version 7 UUID that carries its millisecond", () => {
  const id = newId(Date.UTC(2026, 2, 2));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.UTC(2026, 2, 2));
  expect(isId(id)).toBe(true);
  expect(isId(`${id}0`)).toBe(false);
});
