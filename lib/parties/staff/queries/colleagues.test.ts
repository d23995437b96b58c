import { expect, test } from "vitest";
import { actor, people } from "@/lib/testing/world";
import { colleagues } from "./colleagues";
import { personName, personNames } from "./person-name";
import { staffList } from "./staff-list";

test("a picker offers who works here, of the roles asked for", async () => {
  const rep = await actor("rep");
  const sellers = await colleagues(rep, { at: "2026-03-02", roles: ["sales_rep"] });
  expect(sellers.map((each) => each.name)).toEqual(["Ravi Menon", "Rosa Lindqvist", "Tomas Berg"]);
  expect(await colleagues(rep, { at: "2020-01-01" })).toEqual([]);
});

test("the list of staff is for those who manage, audit or lead; a rep is turned away", async () => {
  await expect(staffList(await actor("rep"), {}, { size: 10 })).rejects.toThrow("people:read");
  const directors = await staffList(await actor("auditor"), { role: "director" }, { size: 10 }, "2026-03-02");
  expect(directors.rows).toMatchObject([
    { name: "Astrid Holm", positions: ["Chief executive"] },
    { name: "Dario Vance", roles: ["director"] },
  ]);
  expect((await staffList(await actor("auditor"), { left: true }, { size: 10 }, "2026-03-02")).rows).toEqual([]);
});

test("a name is known by its id, one or many at a time", async () => {
  const { rep, legal } = await people();
  expect(await personName(rep)).toBe("Rosa Lindqvist");
  expect([...(await personNames([rep, legal, rep])).values()].sort()).toEqual(["Lena Fischer", "Rosa Lindqvist"]);
});
