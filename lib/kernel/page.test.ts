import { expect, test } from "vitest";
import { pageOf, readCursor, slice, writeCursor } from "./page";

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ n: from + i }));
const key = (row: { n: number }) => [row.n] as const;

test("the first page has a next one when more rows were found", () => {
  const first = slice(rows(1, 3), { size: 2 }, key);
  expect(first.rows.map((row) => row.n)).toEqual([1, 2]);
  expect(readCursor(first.next)).toEqual([2]);
  expect(first.previous).toBeUndefined();
});

test("the last page leads back and no further", () => {
  const last = slice(rows(3, 4), { size: 2, after: [2] }, key);
  expect(last.next).toBeUndefined();
  expect(readCursor(last.previous)).toEqual([3]);
});

test("walking back turns the rows round again", () => {
  const back = slice([{ n: 4 }, { n: 3 }, { n: 2 }], { size: 2, before: [5] }, key);
  expect(back.rows.map((row) => row.n)).toEqual([3, 4]);
  expect(readCursor(back.previous)).toEqual([3]);
  expect(readCursor(back.next)).toEqual([4]);
});

test("a cursor that somebody typed is read as the start", () => {
  expect(readCursor("nonsense")).toBeUndefined();
  expect(readCursor(writeCursor([1]).slice(1))).toBeUndefined();
  expect(readCursor(Buffer.from('[{"a":1}]').toString("base64url"))).toBeUndefined();
  expect(pageOf({ after: "x".repeat(9_999) })).toEqual({ size: 50 });
});
