import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { shown, versionOf } from "@/lib/testing/catalogue";
import { appliedImport, checkedImport, importOf } from "@/lib/testing/imports";
import { laterCatalogue, smallCatalogue } from "@/lib/testing/small-catalogue";
import { as, at, monday, travelTo } from "@/lib/testing/world";
import { changePrice } from "../../versions/commands/change-price";
import { revertImport } from "./revert-import";

const states = async () => {
  const { rows } = await db.execute<{ name: string; state: string }>(
    sql`select name, state from offerings order by name`,
  );
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
};
const idOf = async (name: string) =>
  (await db.execute<{ id: string }>(sql`select id from offerings where name = ${name}`)).rows[0]?.id ?? "";

test("only the catalog admin takes an import back", async () => {
  const job = await appliedImport(smallCatalogue);
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(revertImport(await as(person), { id: job.id, version: job.version })).rejects.toThrow(
      "offering:import",
    );
});

test("the inventory is as it was before, also days later, and each offering says so", async () => {
  const before = await states();
  const job = await appliedImport(laterCatalogue);
  travelTo(at("2027-03-05T09:00:00Z"));
  must(await revertImport(await as("catalog"), { id: job.id, version: job.version }));
  expect(await importOf(job.id)).toMatchObject({ state: "reverted" });
  expect(await states()).toEqual({ ...before, "Server three": "retired" });
  const one = await shown(await idOf("Server one"));
  expect(one.content).toMatchObject({ n: 1, prices: [{ amount: { minor: 6000 } }, { amount: { minor: 5500 } }] });
  expect((await journalOf(`offering:${one.id}`, 1))[0]?.type).toBe("offering.import_reverted");
  expect((await checkedImport(smallCatalogue)).changesSomething).toBe(false);
  expect((await checkedImport(laterCatalogue)).summary).toMatchObject({ specification: { changed: 1 } });
  travelTo(monday);
});

test("of two who take it back at once, one does", async () => {
  const job = await appliedImport(laterCatalogue);
  const twins = await Promise.all(
    [1, 2].map(async () => revertImport(await as("catalog"), { id: job.id, version: job.version })),
  );
  expect(twins.map((twin) => (twin.ok ? "undone" : twin.refusal.reason)).sort()).toEqual(["not_applied", "undone"]);
});

test("not while somebody has built on it, and only the last import", async () => {
  const first = await appliedImport(laterCatalogue);
  const second = await appliedImport(smallCatalogue);
  expect(await revertImport(await as("catalog"), { id: first.id, version: first.version })).toMatchObject({
    refusal: { reason: "not_the_last", number: second.number },
  });
  const id = await idOf("Server one");
  const price = (await shown(id)).content.prices[0]?.id ?? "";
  must(await changePrice(await as("catalog"), { priceId: price, version: await versionOf(id), amount: "61" }));
  expect(await revertImport(await as("catalog"), { id: second.id, version: second.version })).toMatchObject({
    refusal: { reason: "went_on", count: 1 },
  });
});
