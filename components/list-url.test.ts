import { describe, expect, test } from "vitest";
import { clearedHref, isFiltered, listHref, readList, viewQuery } from "./list-url";

const spec = { path: "/offerings", filters: ["state", "category"], sorts: ["name", "-changed"] };
const read = (query: string) => {
  const given: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = given[name];
    given[name] = before === undefined ? value : [before, value].flat();
  }
  return readList(given, spec);
};

describe("what a list shows lives in its address", () => {
  test("search, filters, sort, columns and page are read from it", () => {
    const list = read("q=fibre&state=active&state=launched&sort=-changed&cols=name,state&after=abc&rows=compact");
    expect(list).toMatchObject({
      search: "fibre",
      sort: "changed",
      descending: true,
      filters: { state: ["active", "launched"] },
      columns: ["name", "state"],
      after: "abc",
      compact: true,
    });
  });

  test("a sort that the list does not know falls back to the first", () => {
    expect(read("sort=secret")).toMatchObject({ sort: "name", descending: false });
  });

  test("a changed filter goes back to the first page and keeps the rest", () => {
    expect(listHref(read("q=fibre&state=active&after=abc"), { state: ["retired"] })).toBe(
      "/offerings?q=fibre&state=retired",
    );
  });

  test("turning the page replaces the cursor in both directions", () => {
    expect(listHref(read("after=abc&q=x"), { before: "def" })).toBe("/offerings?q=x&before=def");
  });

  test("opening the peek panel or choosing columns stays on the page", () => {
    expect(listHref(read("after=abc"), { peek: "1" })).toBe("/offerings?after=abc&peek=1");
    expect(listHref(read("after=abc"), { cols: "name" })).toBe("/offerings?after=abc&cols=name");
  });

  test("a saved view keeps neither the page nor the panel", () => {
    expect(viewQuery(read("state=active&after=abc&peek=1&view=v&sort=name"))).toBe("state=active&sort=name");
  });

  test("clearing removes search and filters and keeps the sort", () => {
    const list = read("q=fibre&state=active&sort=-changed");
    expect(isFiltered(list)).toBe(true);
    expect(clearedHref(list)).toBe("/offerings?sort=-changed");
    expect(isFiltered(read("sort=-changed"))).toBe(false);
  });
});
