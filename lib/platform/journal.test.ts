import { expect, test } from "vitest";
import { db } from "@/db/client";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { recorded } from "@/lib/testing/recorded";
import { as, asOwner } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { brokenStreams, journalOf, record, recordFirst, verifyStream } from "./journal";

const event = (stream: string, n: number) => ({
  type: "offering.noted",
  stream,
  subject: { kind: "offering", id: stream },
  data: { n, text: "Łódź", nested: { b: 1, a: [n] } },
});

const note = async (stream: string, n: number) => {
  const ctx = await as("catalog");
  return inTransaction(ctx, async (tx) => {
    await record(tx, ctx, [event(stream, n)]);
    return ok({});
  });
};

test("a stream of entries holds together, and is read with the newest first", async () => {
  const stream = `offering:${newId()}`;
  for (const n of [1, 2, 3]) await note(stream, n);
  expect((await journalOf(stream)).map((entry) => entry.seq)).toEqual([3, 2, 1]);
  expect(await verifyStream(stream)).toEqual([]);
});

test("entries cost two statements, however many there are and in however many streams", async () => {
  const ctx = await as("catalog");
  const events = Array.from({ length: 20 }, (_, n) => event(`offering:${newId()}`, n));
  const { statements } = await recorded(() =>
    inTransaction(ctx, async (tx) => {
      await record(tx, ctx, [...events, ...events]);
      return ok({});
    }),
  );
  expect(statements.map(({ text }) => text.trim().split(" ")[0])).toEqual(["begin", "insert", "with", "commit"]);
  for (const { stream } of events) expect(await verifyStream(stream)).toEqual([]);
});

test("what begins with its own making costs one statement, and nobody begins it twice", async () => {
  const ctx = await as("catalog");
  const stream = `offering:${newId()}`;
  const begin = () =>
    inTransaction(ctx, async (tx) => {
      await recordFirst(tx, ctx, [event(stream, 1), event(stream, 2)]);
      return ok({});
    });
  const { statements } = await recorded(begin);
  expect(statements.map(({ text }) => text.trim().split(" ")[0])).toEqual(["begin", "with", "commit"]);
  await expect(begin()).rejects.toThrow();
  await note(stream, 3);
  expect((await journalOf(stream)).map((entry) => entry.seq)).toEqual([3, 2, 1]);
  expect(await verifyStream(stream)).toEqual([]);
});

test("50 writers of one stream at once leave one chain without a fork", async () => {
  const stream = `offering:${newId()}`;
  await Promise.all(Array.from({ length: 50 }, (_, n) => note(stream, n)));
  const entries = await journalOf(stream, 100);
  expect(entries.map((entry) => entry.seq).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, n) => n + 1),
  );
  expect(await verifyStream(stream)).toEqual([]);
});

test("the product's own role cannot change, delete or empty the journal", async () => {
  const stream = `offering:${newId()}`;
  await note(stream, 1);
  for (const statement of [
    "update journal_entries set type = 'x'",
    "delete from journal_entries",
    "truncate journal_entries",
  ])
    await expect(db.execute(statement)).rejects.toThrow();
});

test("an entry changed behind the product's back is found, and so is a missing tail", async () => {
  const changed = `offering:${newId()}`;
  const cut = `offering:${newId()}`;
  for (const n of [1, 2, 3]) {
    await note(changed, n);
    await note(cut, n);
  }
  await asOwner(async (owner) => {
    await owner.query("alter table journal_entries disable trigger user");
    await owner.query(`update journal_entries set data = '{"n": 9}' where stream = $1 and seq = 2`, [changed]);
    await owner.query("delete from journal_entries where stream = $1 and seq = 3", [cut]);
    await owner.query("alter table journal_entries enable trigger user");
  });
  expect(await verifyStream(changed)).toEqual([{ seq: 2, fault: "changed_content" }]);
  expect(await verifyStream(cut)).toEqual([{ seq: 3, fault: "missing_tail" }]);
  expect((await brokenStreams()).map((each) => each.stream).toSorted()).toEqual([changed, cut].toSorted());
});
