import { expect, test } from "vitest";
import { formObject } from "./form-object";

const form = (...fields: [string, string][]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};

test("dotted and indexed names become nested values, and repeated ones a list", () => {
  const read = formObject(
    form(
      ["title", "A"],
      ["lines[0].quantity", "2"],
      ["lines[1].quantity", "3"],
      ["tags[]", "x"],
      ["who", "a"],
      ["who", "b"],
    ),
  );
  expect(read).toEqual({ title: "A", lines: [{ quantity: "2" }, { quantity: "3" }], tags: ["x"], who: ["a", "b"] });
});

test("the framework's own fields are left out", () => {
  expect(formObject(form(["$ACTION_ID_abc", ""], ["a", "1"]))).toEqual({ a: "1" });
});

test("a name that reaches for a prototype is refused", () => {
  for (const name of ["__proto__.admin", "a.constructor.b", "a[prototype].b", "a..b"])
    expect(() => formObject(form([name, "1"]))).toThrow("No such field");
  expect(({} as { admin?: string }).admin).toBeUndefined();
});
