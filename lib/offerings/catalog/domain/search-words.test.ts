import { expect, test } from "vitest";
import { searchWords } from "./search-words";

const names = ["fibre vienna line 1 off-000001", "rack leeds line 22 off-000002", "voice cork line 296 off-000003"];

test("every word is looked for, and of a number only its digits and letters are looked up", () => {
  expect(searchWords("off-000002  10/100")).toEqual({
    words: ["off-000002", "10/100"],
    lookedUp: ["000002", "off", "100"],
  });
});

test("what nearly all names hold is not looked up beside what few do", () => {
  expect(
    searchWords("vienna line 296", [...names, "backup lyon line 4 off-000004", "cloud porto line 5 off-5"]),
  ).toEqual({
    words: ["vienna", "line", "296"],
    lookedUp: ["vienna", "296"],
  });
  expect(searchWords("off-000002", names).lookedUp).toEqual(["000002"]);
});

test("the rarest is looked up even when all are common, and words too short for it are only compared", () => {
  expect(searchWords("line", names).lookedUp).toEqual(["line"]);
  expect(searchWords("10 gb", names)).toEqual({ words: ["10", "gb"], lookedUp: [] });
});

test("at most six words count", () => {
  expect(searchWords("one two three four five six seven").words).toHaveLength(6);
});
