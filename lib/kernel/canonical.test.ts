import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";

test("members are in the order of their names, and what is undefined is left out", () => {
  expect(canonicalJson({ b: 1, a: { d: [1, undefined], c: undefined } })).toBe('{"a":{"d":[1,null]},"b":1}');
});

test("the order in which members were written does not change the text", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

test("the text reads back as the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("what JSON cannot hold is refused", () => {
  expect(() => canonicalJson({ share: Number.NaN })).toThrow("NaN");
  expect(() => canonicalJson(10n)).toThrow("bigint");
});
