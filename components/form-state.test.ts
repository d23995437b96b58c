import { describe, expect, test } from "vitest";
import { differences, hidesChanges, staleFacts } from "./form-state";

const original = { name: "Fibre 1 Gbit", price: "100.00", note: "" };

describe("two people change one record", () => {
  test("a field that only they changed is taken over without a question", () => {
    expect(differences(original, { ...original, price: "120.00" }, original)).toEqual([
      { name: "price", original: "100.00", theirs: "120.00", yours: "100.00", contested: false, words: {} },
    ]);
  });

  test("a field that only you changed is no difference", () => {
    expect(differences(original, original, { ...original, name: "Fibre 1000" })).toEqual([]);
  });

  test("a field that both changed to different values is for a person to choose", () => {
    const found = differences(original, { ...original, name: "Fibre XL" }, { ...original, name: "Fibre 1000" });
    expect(found).toMatchObject([{ name: "name", contested: true, theirs: "Fibre XL", yours: "Fibre 1000" }]);
  });

  test("the same change by both is no difference", () => {
    const both = { ...original, note: "Ends in May" };
    expect(differences(original, both, both)).toEqual([]);
  });

  test("what your form does not hold is no difference: it sends nothing of it", () => {
    const theirs = { ...original, ownerId: "2" };
    expect(differences(original, theirs, { ...original, name: "Fibre 1000" })).toEqual([]);
  });

  test("an id goes with the words that were beside it", () => {
    const [found] = differences(
      { groupId: "1", "label:groupId": "North" },
      { groupId: "2" },
      { groupId: "3", "label:groupId": "South" },
    );
    expect(found?.words).toEqual({ original: "North", theirs: undefined, yours: "South" });
  });

  test("the words beside an id are not compared", () => {
    const theirs = { ownerId: "2", "label:ownerId": "Ravi" };
    const mine = { ownerId: "1", "label:ownerId": "Rosa" };
    expect(differences(mine, theirs, mine).map((field) => field.name)).toEqual(["ownerId"]);
  });
});

describe("what a comparison field by field cannot show is said", () => {
  test("when the answer tells every field that you changed, it shows all", () => {
    expect(hidesChanges(original, original, { ...original, name: "Fibre 1000" })).toBe(false);
  });

  test("a field that you would write and the answer is silent about may hide theirs", () => {
    expect(hidesChanges(original, { name: "Fibre XL" }, original)).toBe(true);
    expect(hidesChanges(original, { name: "Fibre XL", price: "100.00" }, original)).toBe(false);
    expect(hidesChanges(original, { name: "Fibre XL", price: "100.00" }, { ...original, note: "Mine" })).toBe(true);
  });

  test("rows that they added or took out are no field of your form", () => {
    const mine = { "rules.0.above": "10", "rules.1.above": "20" };
    expect(hidesChanges(mine, { ...mine, "rules.2.above": "30" }, mine)).toBe(true);
    expect(hidesChanges(mine, { "rules.0.above": "10" }, mine)).toBe(true);
    expect(hidesChanges(mine, mine, { ...mine, "rules.0.above": "15" })).toBe(false);
  });
});

test("a stale answer without the present values offers no comparison", () => {
  const refused = (facts: object) => ({
    status: "refused" as const,
    mark: "1",
    refusal: { reason: "stale", ...facts },
  });
  expect(staleFacts(refused({ version: 2 }))).toBeUndefined();
  expect(staleFacts(refused({ version: 2, by: "Marta", at: "", current: { name: "x" } }))).toMatchObject({
    version: 2,
    by: "Marta",
    byYou: false,
  });
  expect(staleFacts(refused({ version: 2, by: "", byYou: true, current: {} }))).toMatchObject({
    by: "Somebody",
    byYou: true,
  });
});
