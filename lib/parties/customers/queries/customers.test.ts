import { expect, test } from "vitest";
import { readCursor } from "@/lib/kernel/page";
import { prospect } from "@/lib/testing/customers";
import { actor, as, at, people, travelTo } from "@/lib/testing/world";
import { customerCount } from "./customer-count";
import { customers } from "./customers";
import { organisationsMatching } from "./organisations-matching";

const names = ["Alder Media", "Birch Retail", "Cedar Clinics", "Dogwood Pharma", "Elm 100% Shipping"];
const ready = (async () => {
  for (const [index, name] of names.entries()) {
    travelTo(at(`2026-03-02T09:0${index}:00Z`));
    await prospect(await as(index % 2 ? "otherRep" : "rep"), { name, kind: index < 2 ? "customer" : "prospect" });
  }
})();

test("customers are paged by name, forwards and back, without losing one", async () => {
  await ready;
  const rep = await actor("rep");
  const first = await customers(rep, {}, { size: 2 });
  expect(first.rows.map((row) => row.name)).toEqual(names.slice(0, 2));
  const after = readCursor(first.next);
  const second = await customers(rep, {}, after ? { size: 2, after } : { size: 2 });
  expect(second.rows.map((row) => row.name)).toEqual(names.slice(2, 4));
  const before = readCursor(second.previous);
  const back = await customers(rep, {}, before ? { size: 2, before } : { size: 2 });
  expect(back.rows.map((row) => row.name)).toEqual(names.slice(0, 2));
  expect(back.previous).toBeUndefined();
});

test("the latest changed come first when asked for, page after page", async () => {
  await ready;
  const rep = await actor("rep");
  const first = await customers(rep, {}, { size: 3 }, "changed");
  expect(first.rows.map((row) => row.name)).toEqual(names.toReversed().slice(0, 3));
  const after = readCursor(first.next);
  const second = await customers(rep, {}, after ? { size: 3, after } : { size: 3 }, "changed");
  expect(second.rows.map((row) => row.name)).toEqual(names.toReversed().slice(3));
});

test("filters and a search are taken together, and counted", async () => {
  await ready;
  const rep = await actor("rep");
  const { otherRep } = await people();
  const found = await customers(rep, { ownerId: otherRep, kind: "customer" }, { size: 50 });
  expect(found.rows.map((row) => row.name)).toEqual(["Birch Retail"]);
  expect(await customerCount(rep, { kind: "prospect" })).toEqual({ count: 3, more: false });
  expect((await customers(rep, { search: "clin", country: "FR" }, { size: 50 })).rows).toEqual([]);
});

test("what a person types is looked for as it is: a percent sign is no joker, a short word begins a name", async () => {
  await ready;
  const rep = await actor("rep");
  const found = async (search: string) => (await customers(rep, { search }, { size: 50 })).rows.map((row) => row.name);
  expect(await found("100%")).toEqual(["Elm 100% Shipping"]);
  expect(await found("%%%")).toEqual([]);
  expect(await found("do")).toEqual(["Dogwood Pharma"]);
  expect(await found("CUS-000003")).toEqual(["Cedar Clinics"]);
  expect((await organisationsMatching(rep, "ret")).map((row) => row.name)).toEqual(["Birch Retail"]);
});
