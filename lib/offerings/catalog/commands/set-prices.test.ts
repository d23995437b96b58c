import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { draftOffering, launchedOffering, shown, versionOf } from "@/lib/testing/catalogue";
import { as } from "@/lib/testing/world";
import { setPricesInput } from "../inputs";
import { setPrices } from "./set-prices";

const rent = { name: "Rent", type: "recurring", amount: "100", currency: "EUR", periodType: "month" };
const discount = { name: "Long term", type: "discount", share: "10", currency: "EUR" };
const priced = async (made: { id: string; versionId: string }, prices: readonly object[] = [rent]) =>
  setPricesInput.parse({ versionId: made.versionId, version: await versionOf(made.id), prices });

test("only the catalog admin prices an offering", async () => {
  const made = await draftOffering({ name: "Rack" });
  for (const person of ["rep", "salesDevelopment", "auditor"] as const)
    await expect(setPrices(await as(person), await priced(made))).rejects.toThrow("offering:write");
});

test("every price that came, went or changed is recorded", async () => {
  const made = await draftOffering({ name: "Cage" });
  must(await setPrices(await as("catalog"), await priced(made, [rent, discount])));
  const [entry] = await journalOf(`offering:${made.id}`, 1);
  expect(entry?.type).toBe("offering.priced");
  expect(
    (entry?.data as { changes: { label: string; kind: string }[] } | undefined)?.changes.map(({ label, kind }) => [
      label,
      kind,
    ]),
  ).toEqual([
    ["Monthly charge", "removed"],
    ["Rent", "added"],
    ["Long term", "added"],
  ]);
});

test("of two who price it at once, one does", async () => {
  const made = await draftOffering({ name: "Suite" });
  const read = await priced(made);
  const answers = await Promise.all([1, 2].map(async () => setPrices(await as("catalog"), read)));
  expect(answers.map((answer) => (answer.ok ? "saved" : answer.refusal.reason)).sort()).toEqual(["saved", "stale"]);
  expect((await shown(made.id)).content.prices).toHaveLength(1);
});

test("prices that do not fit together are refused with the figures", async () => {
  const made = await draftOffering({ name: "Power" });
  const refused = async (prices: readonly object[]) => setPrices(await as("catalog"), await priced(made, prices));
  expect(await refused([rent, { ...rent, currency: "USD", name: "Rent in dollars" }])).toMatchObject({
    refusal: { reason: "currencies_differ", currencies: ["EUR", "USD"] },
  });
  expect(await refused([rent, { ...rent }])).toMatchObject({ refusal: { reason: "name_twice", name: "Rent" } });
  expect(await refused([discount])).toMatchObject({ refusal: { reason: "nothing_to_alter" } });
  expect(await refused([rent, { name: "Too much", type: "discount", amount: "120", currency: "EUR" }])).toMatchObject({
    refusal: { reason: "below_zero", name: "Rent", left: { minor: -2000, currency: "EUR" } },
  });
});

test("a launched version keeps its prices, also against the application's own role", async () => {
  const made = await launchedOffering({ name: "Cross connect" });
  expect(await setPrices(await as("catalog"), await priced(made))).toMatchObject({
    refusal: { reason: "not_a_draft" },
  });
  const { pool } = await import("@/db/client");
  const price = (await shown(made.id)).content.prices[0]?.id;
  for (const statement of [
    "update offering_prices set amount_minor = 1 where id = $1",
    "delete from offering_prices where id = $1",
  ])
    await expect(pool.query(statement, [price])).rejects.toThrow("of a launched version cannot change");
  await expect(
    pool.query("update offering_versions set is_sellable = false where id = $1", [made.versionId]),
  ).rejects.toThrow("changes in a new version");
  await expect(pool.query("delete from offering_versions where id = $1", [made.versionId])).rejects.toThrow(
    "it is kept",
  );
});
