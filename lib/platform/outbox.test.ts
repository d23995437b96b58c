import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { as } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { record } from "./journal";
import { deliver, maxAttempts, type Reaction, redrive } from "./outbox";

const seen: string[] = [];
afterEach(() => seen.splice(0));

async function announceSomething(): Promise<string> {
  const ctx = await as("catalog");
  const subject = newId();
  await inTransaction(ctx, async (tx) => {
    await record(tx, ctx, [
      {
        type: "thing.happened",
        stream: `thing:${subject}`,
        subject: { kind: "thing", id: subject },
        data: {},
        announce: true,
      },
    ]);
    return ok({});
  });
  const rows = await db.select().from(outboxMessages);
  return rows.find((row) => (row.event as { subject: { id: string } }).subject.id === subject)?.id ?? "";
}

const state = async (id: string) => (await db.select().from(outboxMessages).where(eq(outboxMessages.id, id)))[0];
const notes: Reaction = async (_ctx, event) => void seen.push(event.subject.id);
const fails: Reaction = async () => {
  throw new Error("the destination is closed");
};

test("an announced event reaches its reactions once and is kept as delivered", async () => {
  const id = await announceSomething();
  await deliver(id, { "thing.happened": [notes] });
  await deliver(id, { "thing.happened": [notes] });
  expect(seen).toHaveLength(1);
  expect(await state(id)).toMatchObject({ state: "delivered", attempts: 1 });
});

test("a reaction that fails keeps its reason and is tried again until it is given up as dead", async () => {
  const id = await announceSomething();
  for (let attempt = 1; attempt <= maxAttempts; attempt++)
    await expect(deliver(id, { "thing.happened": [fails] })).rejects.toThrow("closed");
  expect(await state(id)).toMatchObject({
    state: "dead",
    attempts: maxAttempts,
    lastError: "Error: the destination is closed",
  });
});

test("a dead message that is sent again is delivered", async () => {
  const id = await announceSomething();
  for (let attempt = 1; attempt <= maxAttempts; attempt++)
    await deliver(id, { "thing.happened": [fails] }).catch(() => undefined);
  expect(await db.transaction((tx) => redrive(tx, id))).toBe(true);
  await deliver(id, { "thing.happened": [notes] });
  expect(await state(id)).toMatchObject({ state: "delivered" });
  expect(await db.transaction((tx) => redrive(tx, id))).toBe(false);
});
