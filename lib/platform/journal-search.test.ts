import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { readCursor } from "@/lib/kernel/page";
import { ok } from "@/lib/kernel/result";
import { actor, as, asOwner } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { record } from "./journal";
import { journalKinds, journalMatching, streamVerdict } from "./journal-search";

const subject = { kind: "offering", id: newId(), label: "Fibre 1 Gbit" };
const stream = `offering:${subject.id}`;

async function happen(type: string, kind = "offering") {
  const ctx = await as("catalog");
  await inTransaction(ctx, async (tx) => {
    await record(tx, ctx, [{ type, stream, subject: { ...subject, kind }, data: { n: 1 } }]);
    return ok(null);
  });
}

test("only those who may read the journal search it", async () => {
  for (const name of ["rep", "manager", "catalog"] as const) {
    const asker = await actor(name);
    await expect(journalMatching(asker, { page: { size: 5 } })).rejects.toThrow("journal:read");
    await expect(journalKinds(asker)).rejects.toThrow("journal:read");
    await expect(streamVerdict(asker, stream)).rejects.toThrow("journal:read");
  }
});

test("entries are found by what happened, to what, by whom and by kind, the newest first", async () => {
  for (const type of ["offering.created", "offering.launched", "offering.retired"]) await happen(type);
  await happen("price.changed", "price");
  const auditor = await actor("auditor");
  const found = async (question: { search?: string; types?: string[]; kinds?: string[] }) =>
    (await journalMatching(auditor, { ...question, page: { size: 10 } })).rows.map((row) => row.type);
  expect(await found({ search: "launched" })).toEqual(["offering.launched"]);
  expect(await found({ search: "put on sale", types: ["offering.launched"] })).toEqual(["offering.launched"]);
  expect(await found({ search: "fibre 1" })).toHaveLength(4);
  expect(await found({ search: "cora" })).toHaveLength(4);
  expect(await found({ search: "100%" })).toEqual([]);
  expect(await found({ kinds: ["price"] })).toEqual(["price.changed"]);
  expect(await found({ search: stream })).toEqual([
    "price.changed",
    "offering.retired",
    "offering.launched",
    "offering.created",
  ]);
  expect(await journalKinds(auditor)).toEqual(["offering", "price"]);
});

test("pages go forward and back", async () => {
  const auditor = await actor("auditor");
  const first = await journalMatching(auditor, { page: { size: 2 } });
  const second = await journalMatching(auditor, { page: { size: 2, after: readCursor(first.next) ?? [] } });
  expect(second.rows.map((row) => row.type)).toEqual(["offering.launched", "offering.created"]);
  expect(second.next).toBeUndefined();
  const back = await journalMatching(auditor, { page: { size: 2, before: readCursor(second.previous) ?? [] } });
  expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
});

test("a changed entry shows in the verdict of its stream", async () => {
  const auditor = await actor("auditor");
  expect(await streamVerdict(auditor, stream)).toEqual([]);
  await asOwner(async (client) => {
    await client.query("alter table journal_entries disable trigger all");
    await client.query(`update journal_entries set data = '{"n": 2}' where stream = $1 and seq = 2`, [stream]);
    await client.query("alter table journal_entries enable trigger all");
  });
  expect(await streamVerdict(auditor, stream)).toEqual([{ seq: 2, fault: "changed_content" }]);
});
