import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { must } from "@/lib/kernel/result";
import { verifyStream } from "@/lib/platform/journal";
import { as, drain } from "@/lib/testing/world";
import { applyImport } from "./commands/apply-import";
import { receiveImport } from "./commands/receive-import";
import { importDetail } from "./queries/import";

/** Two dated price lists of a real provider. They are not part of the project: without them this says so and stops. */
const folder = resolve(import.meta.dirname, "../../../../shared/data/ovh-us");
const has = existsSync(folder);
if (!has) console.info(`No real catalogue at ${folder}: its figures are not checked in this run.`);

async function checked(name: string) {
  const catalog = await as("catalog");
  const bytes = readFileSync(resolve(folder, name));
  const { id } = must(await receiveImport(catalog, { fileName: name, bytes }));
  await drain();
  const job = await importDetail(catalog.actor, id);
  expect(job.problem).toBeNull();
  return job;
}

async function applied(name: string) {
  const job = await checked(name);
  must(await applyImport(await as("catalog"), { id: job.id, version: job.version }));
  await drain();
  return importDetail((await as("catalog")).actor, job.id);
}

const counted = async (query: ReturnType<typeof sql>) =>
  (await db.execute<{ count: number }>(sql`select count(*)::int as count from ${query}`)).rows[0]?.count;

describe.runIf(has)("the two price lists of a real provider", () => {
  test("the first gives 84 specifications, 361 offerings and 4,848 prices", async () => {
    const job = await applied("tmf620-2024-09-30.json");
    expect(job).toMatchObject({ state: "applied", problem: null });
    expect(job.summary).toMatchObject({
      specification: { added: 84 },
      offering: { added: 361 },
      price: { added: 4848 },
    });
    expect(await counted(sql`product_specifications where state = 'launched'`)).toBe(84);
    expect(await counted(sql`offerings where state = 'launched'`)).toBe(361);
    expect(await counted(sql`offering_prices`)).toBe(4848);
    expect(await counted(sql`bundle_groups`)).toBe(219);
    expect(await counted(sql`bundle_options`)).toBe(522);
  });

  test("the same file again shows no change and says when it was applied", async () => {
    const again = await checked("tmf620-2024-09-30.json");
    expect(again.changesSomething).toBe(false);
    expect(again.sameFile).toMatchObject({ number: "IMP-000001" });
  });

  test("the second, on top, shows exactly what is new, gone and changed, and applies as one change", async () => {
    const job = await checked("tmf620-2025-04-10.json");
    expect(job.summary).toEqual({
      catalog: { changed: 1 },
      category: { added: 1, unchanged: 9 },
      specification: { added: 30, removed: 10, changed: 13, unchanged: 61 },
      offering: { added: 207, removed: 40, changed: 21, unchanged: 300 },
      price: { added: 2663, removed: 597, changed: 444, unchanged: 3807 },
    });
    must(await applyImport(await as("catalog"), { id: job.id, version: job.version }));
    await drain();
    expect(await importDetail((await as("catalog")).actor, job.id)).toMatchObject({ state: "applied", problem: null });
    expect(await counted(sql`offerings where state = 'launched'`)).toBe(528);
    expect(await counted(sql`offerings where state = 'retired'`)).toBe(40);
    expect(await counted(sql`product_specifications where state = 'launched'`)).toBe(104);
    const heads = sql`offering_prices p join offerings o on o.head_version_id = p.offering_version_id where o.state = 'launched'`;
    expect(await counted(heads)).toBe(6914);
    expect(await verifyStream(`import:${job.id}`)).toEqual([]);
  });

  test("a second run of the second list shows no change", async () => {
    const again = await checked("tmf620-2025-04-10.json");
    expect(again.changesSomething).toBe(false);
    expect(again.summary.price).toEqual({ unchanged: 6914 });
  });
});
