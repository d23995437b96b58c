import pg from "pg";
import { expect, test, vi } from "vitest";
import { pool } from "@/db/client";
import { everyCustomer } from "@/lib/parties/customers/queries/customers";
import { prospect } from "@/lib/testing/customers";
import { as, asOwner, people } from "@/lib/testing/world";
import type { Context } from "./command";
import { type CsvFile, csvExport } from "./csv-export";
import { journalOf } from "./journal";

type Row = { readonly name: string };
const everybody = (ctx: Context): CsvFile<Row> => ({
  name: "customers",
  permission: "party:read",
  asked: { search: "", filters: {} },
  columns: [{ head: "Customer", of: (row) => row.name }],
  rows: (on) => everyCustomer(ctx.actor, {}, "name", on),
});
const streamOf = (ctx: Context, file = everybody(ctx)) => {
  const stream = csvExport(ctx, file);
  if (!stream) throw new Error("Too many files are under way");
  return stream;
};
const textOf = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();
const exported = async () => (await journalOf("list:customers")).length;

/** Customers without a word in the journal: so many are not worth the commands. */
const crowd = async (many: number) => {
  const { rep } = await people();
  await asOwner((client) =>
    client.query(
      `insert into organisations (id, number, name, kind, country, owner_id, version, created_at, changed_at)
       select gen_random_uuid(), 'CROWD-' || n, 'Crowd ' || lpad(n::text, 6, '0'), 'prospect', 'DE', $2, 1, now(), now()
       from generate_series(1, $1::int) n`,
      [many, rep],
    ),
  );
};

test("who may not read the list takes no file of it, and nothing is recorded", async () => {
  const ctx = await as("rep");
  const closed = { ...everybody(ctx), permission: "journal:read" as const };
  expect(() => csvExport(ctx, closed)).toThrow("journal:read");
  expect(await exported()).toBe(0);
});

test("who took which list is recorded before the first row leaves, and not when only its head was asked for", async () => {
  const ctx = await as("rep");
  await prospect(ctx, { name: "Taken" });
  const reader = streamOf(ctx, {
    ...everybody(ctx),
    asked: { search: "tak", filters: { kind: ["prospect"] } },
  }).getReader();
  expect(await exported()).toBe(0);
  await reader.read();
  expect((await journalOf("list:customers"))[0]).toMatchObject({
    type: "list.exported",
    subjectKind: "list",
    subjectId: "customers",
    actorName: ctx.actor.name,
    data: { search: "tak", filters: { kind: ["prospect"] } },
  });
  await reader.cancel();
});

test("two files at once are each whole; a third waits its turn", async () => {
  const ctx = await as("rep");
  const readers = [streamOf(ctx).getReader(), streamOf(ctx).getReader()];
  for (const reader of readers) await reader.read();
  expect(csvExport(ctx, everybody(ctx))).toBeUndefined();
  for (const reader of readers) {
    const rest: Uint8Array[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest.push(part.value);
    expect(Buffer.concat(rest).toString()).toContain("Taken");
  }
  expect(await textOf(streamOf(ctx))).toContain("Taken");
});

test("ten thousand rows are one statement, read some at a time, each row once, as of one moment", async () => {
  await crowd(10_000);
  const ctx = await as("rep");
  const asked = vi.spyOn(pg.Client.prototype, "query");
  const reader = streamOf(ctx).getReader();
  const parts: Buffer[] = [];
  let largest = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (parts.length === 2)
      await asOwner((client) =>
        client.query("update organisations set name = 'Zz' || name where name like 'Crowd 009%'"),
      );
    largest = Math.max(largest, part.value.length);
    parts.push(Buffer.from(part.value));
  }
  const statements = asked.mock.calls.length;
  asked.mockRestore();
  const names = Buffer.concat(parts)
    .toString()
    .split("\r\n")
    .filter((name) => name.startsWith("Crowd"));
  expect(names).toHaveLength(10_000);
  expect(new Set(names).size).toBe(10_000);
  // Beside it the transaction around it, and the entry in the journal.
  expect(statements).toBeLessThan(20);
  expect(largest).toBeLessThan(20_000);
});

test("whoever stops half-way gives the connection back", async () => {
  const ctx = await as("rep");
  const reader = streamOf(ctx).getReader();
  for (let n = 0; n < 3; n++) await reader.read();
  const busy = pool.totalCount - pool.idleCount;
  await reader.cancel();
  expect(pool.totalCount - pool.idleCount).toBe(busy - 1);
  expect(await textOf(streamOf(ctx))).toContain("Crowd 010000");
});

test("whoever hangs up while the database still works does not wait for it, nor does the next file", async () => {
  const ctx = await as("rep");
  const slow = { sql: "select pg_sleep(5)::text", params: [], row: () => ({ name: "Late" }) };
  const reader = streamOf(ctx, { ...everybody(ctx), rows: async () => slow }).getReader();
  await reader.read();
  const coming = reader.read();
  await expect
    .poll(() =>
      asOwner(
        async (client) =>
          (
            await client.query(
              "select from pg_stat_activity where state = 'active' and query like 'select pg_sleep%' and datname = current_database()",
            )
          ).rowCount,
      ),
    )
    .toBe(1);
  const from = performance.now();
  await reader.cancel();
  expect((await coming).done).toBe(true);
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(pool.totalCount - pool.idleCount).toBe(0);
  expect(await textOf(streamOf(ctx))).toContain("Crowd 010000");
});

test("whoever takes a file for longer than ten minutes loses it, and the connection is there for the next", async () => {
  const ctx = await as("rep");
  const reader = streamOf(ctx).getReader();
  for (let n = 0; n < 3; n++) await reader.read();
  const later = performance.now() + 10 * 60_000;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => later);
  await expect(reader.read()).rejects.toThrow("ten minutes");
  clock.mockRestore();
  expect(pool.totalCount - pool.idleCount).toBe(0);
  expect(await textOf(streamOf(ctx))).toContain("Crowd 010000");
});

test("a connection that the database ends in the middle breaks this file and nothing else", async () => {
  const ctx = await as("rep");
  const reader = streamOf(ctx).getReader();
  for (let n = 0; n < 3; n++) await reader.read();
  await asOwner((client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'dealdesk' and xact_start is not null and datname = current_database()",
    ),
  );
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow();
  expect(await textOf(streamOf(ctx))).toContain("Crowd 010000");
});
