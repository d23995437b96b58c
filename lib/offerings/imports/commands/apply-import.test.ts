import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { must } from "@/lib/kernel/result";
import { journalOf, verifyStream } from "@/lib/platform/journal";
import { launchedOffering, shown } from "@/lib/testing/catalogue";
import { appliedImport, checkedImport, importOf } from "@/lib/testing/imports";
import { laterCatalogue, monthly, smallCatalogue } from "@/lib/testing/small-catalogue";
import { as, drain } from "@/lib/testing/world";
import { applyImport } from "./apply-import";
import { runImport } from "./run-import";

const offeringCalled = async (name: string) => {
  const { rows } = await db.execute<{ id: string }>(sql`select id from offerings where name = ${name}`);
  return shown(rows[0]?.id ?? "");
};
const counted = async (query: ReturnType<typeof sql>) =>
  (await db.execute<{ count: number }>(sql`select count(*)::int as count from ${query}`)).rows[0]?.count;

test("only the catalog admin lets an import change the inventory", async () => {
  const job = await checkedImport(smallCatalogue);
  for (const person of ["rep", "director", "auditor"] as const)
    await expect(applyImport(await as(person), { id: job.id, version: job.version })).rejects.toThrow(
      "offering:import",
    );
});

test("of fifty who apply it at once one does, and of fifty runs one changes the inventory", async () => {
  const job = await checkedImport(smallCatalogue);
  const twins = await Promise.all(
    Array.from({ length: 50 }, async (_, n) =>
      applyImport(await as("catalog", { key: `apply-${n}-twin`, command: "applyImport" }), {
        id: job.id,
        version: job.version,
      }),
    ),
  );
  expect(twins.filter((twin) => twin.ok)).toHaveLength(1);
  expect(twins.flatMap((twin) => (twin.ok ? [] : [twin.refusal.reason]))).toEqual(Array(49).fill("already_applied"));
  const runs = await Promise.all(
    Array.from({ length: 50 }, async (_, n) =>
      runImport(await as("catalog", { key: `run-${n}-twin`, command: "runImport" }), { id: job.id }),
    ),
  );
  expect(runs.filter((run) => must(run).state === "applied").length).toBeGreaterThan(0);
  await drain();
  expect(await counted(sql`offerings`)).toBe(4);
  expect(await counted(sql`offering_versions`)).toBe(4);
  expect(await counted(sql`offering_prices`)).toBe(6);
  expect(await counted(sql`journal_entries where type = 'import.applied'`)).toBe(1);
});

test("what came is launched, priced, bundled and recorded offering by offering", async () => {
  const one = await offeringCalled("Server one");
  expect(one).toMatchObject({
    state: "launched",
    catalog: "Acme servers",
    externalIdentifiers: [{ owner: "acme", externalId: "one" }],
  });
  expect(one.content).toMatchObject({
    specification: { name: "one", state: "launched" },
    category: { name: "Servers" },
    terms: [12],
    isBundle: true,
    bundle: {
      groups: [{ name: "memory", lower: 1, upper: 1, options: [{ name: "m32", defaultCount: 1 }, { name: "m64" }] }],
    },
  });
  expect(one.content.prices.map(({ amount, termMonths }) => [amount?.minor, termMonths])).toEqual([
    [6000, null],
    [5500, 12],
  ]);
  expect((await journalOf(`offering:${one.id}`))[0]).toMatchObject({
    type: "offering.launched",
    actorName: "Cora Novák",
    data: { import: { fileName: "acme.json" } },
  });
  expect(await verifyStream(`offering:${one.id}`)).toEqual([]);
});

test("the same file again changes nothing, says when it was applied, and is not applied", async () => {
  const again = await checkedImport(smallCatalogue);
  expect(again).toMatchObject({ changesSomething: false, may: { apply: false }, sameFile: { number: "IMP-000002" } });
  expect(await applyImport(await as("catalog"), { id: again.id, version: again.version })).toMatchObject({
    refusal: { reason: "nothing_to_apply" },
  });
});

test("a later list makes new versions, retires what is gone and leaves the rest alone", async () => {
  const own = await launchedOffering({ name: "Our own" });
  const job = await appliedImport(laterCatalogue);
  expect(job.summary).toMatchObject({
    specification: { added: 1, removed: 1, changed: 1, unchanged: 1 },
    offering: { added: 1, removed: 1, unchanged: 3 },
    price: { added: 2, removed: 2, changed: 1, unchanged: 3 },
  });
  const one = await offeringCalled("Server one");
  expect(one.versions.map(({ n, state, statusReason }) => [n, state, statusReason])).toEqual([
    [2, "launched", null],
    [1, "retired", `Replaced by import ${job.number}`],
  ]);
  expect(one.content.prices.map(({ amount }) => amount?.minor)).toEqual([6600, 5500]);
  expect((await journalOf(`offering:${one.id}`, 1))[0]).toMatchObject({
    type: "price.changed",
    data: { prices: [{ name: "rent open", before: 6000, after: 6600 }] },
  });
  expect((await offeringCalled("Server two")).state).toBe("retired");
  expect((await offeringCalled("m32")).versions).toHaveLength(1);
  expect((await shown(own.id)).state).toBe("launched");
  expect((await checkedImport(laterCatalogue)).changesSomething).toBe(false);
});

test("what was retired and comes back is on sale again as a new version", async () => {
  const job = await appliedImport(smallCatalogue);
  expect(job.summary).toMatchObject({ offering: { added: 1, removed: 1 }, specification: { added: 1, removed: 1 } });
  expect((await offeringCalled("Server two")).versions.map(({ n, state }) => [n, state])).toEqual([
    [2, "launched"],
    [1, "retired"],
  ]);
});

test("a price that cannot be read stays as it was, while its neighbours change", async () => {
  const prices = [...smallCatalogue.productOfferingPrice];
  prices[0] = monthly("one", "sixty");
  prices[1] = monthly("one", 50, 12);
  const job = await appliedImport({ ...smallCatalogue, productOfferingPrice: prices });
  expect(job.summary.price).toEqual({ broken: 1, changed: 1, unchanged: 4 });
  const one = await offeringCalled("Server one");
  expect(one.content.prices.map(({ name, amount }) => [name, amount?.minor])).toEqual([
    ["rent 12", 5000],
    ["rent open", 6000],
  ]);
});

test("an inventory that changed since the check is not overrun: the import fails with the reason", async () => {
  const job = await checkedImport(laterCatalogue);
  await appliedImport(smallCatalogue);
  must(await applyImport(await as("catalog"), { id: job.id, version: job.version }));
  await drain();
  expect(await importOf(job.id)).toMatchObject({
    state: "failed",
    problem: expect.stringContaining("The inventory changed since this file was checked"),
  });
});
