import { expect, test } from "vitest";
import { pageOf } from "@/lib/kernel/page";
import { opportunityOf } from "@/lib/testing/opportunities";
import { as, at } from "@/lib/testing/world";
import { type OpportunityFilter, type OpportunityOrder, opportunitiesMatching } from "./opportunities-matching";

const names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"];

test("pages follow each other in every order, forwards and back, without a gap or a twin", async () => {
  const rep = await as("rep");
  for (const [i, name] of names.entries())
    await opportunityOf(rep, { name, estimateMinor: (i % 3) * 100, needOn: i % 2 ? "2026-06-02" : "2026-06-01" });
  const read = (order: OpportunityOrder, page: Parameters<typeof pageOf>[0], size = 2) =>
    opportunitiesMatching(rep.actor, {}, order, pageOf(page, size), rep.now);
  for (const by of ["changed", "need", "value", "number"] as const)
    for (const descending of [true, false]) {
      const whole = (await read({ by, descending }, {}, 50)).rows.map((row) => row.id);
      const first = await read({ by, descending }, {});
      const second = await read({ by, descending }, { after: first.next ?? null });
      const third = await read({ by, descending }, { after: second.next ?? null });
      expect([first, second, third].flatMap((each) => each.rows.map((row) => row.id))).toEqual(whole);
      expect(third.next).toBeUndefined();
      const back = await read({ by, descending }, { before: second.previous ?? null });
      expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    }
});

test("search and filters find by name, customer, state, need and silence", async () => {
  const rep = await as("colleague");
  await opportunityOf(rep, { name: "Quiet one", needOn: "2026-03-20" });
  const found = async (filter: OpportunityFilter, now = rep.now) =>
    (await opportunitiesMatching(rep.actor, filter, { by: "changed", descending: true }, { size: 50 }, now)).rows.map(
      (row) => [row.name, row.stale],
    );
  expect(await found({ search: "quiet" })).toEqual([["Quiet one", false]]);
  expect(await found({ search: "100%_" })).toEqual([]);
  expect(await found({ states: ["qualified"] })).toEqual([]);
  expect(await found({ need: "30" })).toEqual([["Quiet one", false]]);
  expect(await found({ need: "overdue" })).toEqual([]);
  const later = at("2026-03-25T09:00:00Z");
  expect(await found({ stale: true })).toEqual([]);
  expect(await found({ stale: true, need: "overdue" }, later)).toEqual([["Quiet one", true]]);
});
