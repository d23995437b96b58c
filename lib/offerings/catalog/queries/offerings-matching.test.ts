import { expect, test } from "vitest";
import { pageOf } from "@/lib/kernel/page";
import { must } from "@/lib/kernel/result";
import { draftOffering, launchedBundle, launchedOffering, specificationCalled } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { retireOfferings } from "../../versions/commands/retire-offerings";
import { createCategory } from "../commands/create-category";
import { type OfferingFilter, offeringsMatching } from "./offerings-matching";

const found = async (filter: OfferingFilter, page = pageOf({}, 50)) =>
  offeringsMatching((await as("rep")).actor, filter, page);
const names = async (filter: OfferingFilter) => (await found(filter)).rows.map((row) => row.name);

test("offerings are found by any part of name or number, by state, category with all below it, and kind", async () => {
  const catalog = await as("catalog");
  const above = must(await createCategory(catalog, { name: "Connectivity", parentId: null }));
  const below = must(await createCategory(catalog, { name: "Internet", parentId: above.id }));
  const fibre = await launchedOffering({ name: "Fibre internet 1 Gbit", categoryId: below.id, once: "100" });
  await draftOffering({ name: "Radio link" });
  await launchedBundle("Office bundle", [fibre.id]);
  expect(await names({ search: "BIT" })).toEqual(["Fibre internet 1 Gbit"]);
  expect(await names({ search: "internet fib" })).toEqual(["Fibre internet 1 Gbit"]);
  expect(await names({ search: "off-000002" })).toEqual(["Radio link"]);
  expect(await names({ search: "ra" })).toEqual(["Radio link"]);
  expect(await names({ search: "100%" })).toEqual([]);
  expect(await names({ state: "in_design" })).toEqual(["Radio link"]);
  expect(await names({ categoryId: above.id })).toEqual(["Fibre internet 1 Gbit"]);
  expect(await names({ bundles: true })).toEqual(["Office bundle"]);
  const [row] = (await found({ search: "Fibre" })).rows;
  expect(row).toMatchObject({ category: "Internet", monthlyMinor: 4900, oneTimeMinor: 10000, currency: "EUR", n: 1 });
});

test("pages go forward and back in every order without losing or repeating a row", async () => {
  for (let n = 0; n < 7; n++) await draftOffering({ name: `Sample ${n} of seven`, acknowledgeDuplicate: "on" });
  for (const sort of ["name", "number", "changed"] as const) {
    const all = (await found({ sort })).rows.map((row) => row.id);
    const first = await found({ sort }, { size: 4 });
    const second = await found({ sort }, pageOf({ after: first.next ?? null }, 4));
    expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(all.slice(0, 8));
    const back = await found({ sort }, pageOf({ before: second.previous ?? null }, 4));
    expect(back.rows.map((row) => row.id)).toEqual(all.slice(0, 4));
  }
});

test("what needs attention says why", async () => {
  const child = await launchedOffering({ name: "Ageing child" });
  await launchedBundle("Ageing bundle", [child.id]);
  must(await retireOfferings(await as("catalog"), { offeringIds: [child.id], statusReason: "Old" }));
  const specification = await specificationCalled("Half ready");
  await draftOffering({ name: "Priceless", monthly: "", specificationId: specification.id });
  const { rows } = await found({ needsAttention: true });
  const why = Object.fromEntries(rows.map((row) => [row.name, [...row.attention].sort()]));
  expect(why).toMatchObject({
    Priceless: ["draft_open", "no_category", "no_price"],
    "Ageing bundle": ["child_not_on_sale", "no_category"],
  });
  expect(why["Ageing child"]).toBeUndefined();
});
