import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { mails, outboxMessages } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { ok } from "@/lib/kernel/result";
import { actor, as, drain } from "@/lib/testing/world";
import { inTransaction } from "./command";
import { giveUpDeliveries, redriveDelivery, undelivered } from "./deliveries";
import { journalOf, record } from "./journal";
import { sendMail } from "./mail";

async function queuedMail(): Promise<string> {
  const ctx = await as("rep");
  const sent = await inTransaction(ctx, async (tx) =>
    ok(await sendMail(tx, ctx, { to: "ada@example.com", subject: `Hello ${newId()}`, text: "Hello", purpose: "test" })),
  );
  return sent.value;
}

async function announced(): Promise<string> {
  const ctx = await as("catalog");
  const subject = { kind: "thing", id: newId() };
  const event = { type: "thing.happened", stream: `thing:${subject.id}`, subject, data: {}, announce: true };
  await inTransaction(ctx, async (tx) => ok(await record(tx, ctx, [event])));
  const [row] = await db
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(sql`${outboxMessages.event}->'subject'->>'id' = ${subject.id}`);
  return row?.id ?? "";
}

const stateOf = async (id: string) => (await db.select().from(mails).where(eq(mails.id, id)))[0]?.state;

test("a rep may neither see nor send again what is stuck", async () => {
  const rep = await as("rep");
  await expect(undelivered(rep.actor)).rejects.toThrow("outbox:read");
  await expect(redriveDelivery(rep, { kind: "mail", id: newId() })).rejects.toThrow("outbox:redrive");
});

test("a mail that failed is listed, sent again, and kept for the mailbox when there is no mail server", async () => {
  const id = await queuedMail();
  await db.update(mails).set({ state: "failed", lastError: "refused" }).where(eq(mails.id, id));
  expect((await undelivered(await actor("purchasing"))).find((each) => each.id === id)).toMatchObject({
    kind: "mail",
    state: "failed",
    lastError: "refused",
  });
  expect((await redriveDelivery(await as("purchasing"), { kind: "mail", id })).ok).toBe(true);
  await drain();
  expect(await stateOf(id)).toBe("kept");
  expect((await journalOf(`delivery:${id}`)).map((entry) => entry.type)).toEqual(["delivery.redriven"]);
});

test("what has left cannot be sent again, by two at once either", async () => {
  const id = await queuedMail();
  await drain();
  const twins = await Promise.all(
    [1, 2].map(async () => redriveDelivery(await as("purchasing"), { kind: "mail", id })),
  );
  for (const twin of twins) expect(twin).toMatchObject({ refusal: { reason: "already_delivered" } });
});

test("an event and a mail whose every try was cut off with its server are given up, and can be sent again", async () => {
  const letter = await queuedMail();
  const event = await announced();
  // What kills leave behind: the queue counted the tries, and nobody wrote down how they ended.
  await pool.query("update graphile_worker._private_jobs set attempts = max_attempts where key = any($1)", [
    [`mail:${letter}`, `event:${event}`],
  ]);
  await giveUpDeliveries();
  const listed = await undelivered(await actor("purchasing"));
  const lastError = "The server ended during each try.";
  expect(listed.find(({ id }) => id === letter)).toMatchObject({ state: "failed", lastError });
  expect(listed.find(({ id }) => id === event)).toMatchObject({ state: "dead", lastError });
  for (const [kind, id] of [["mail", letter] as const, ["event", event] as const])
    expect((await redriveDelivery(await as("purchasing"), { kind, id })).ok).toBe(true);
  await giveUpDeliveries();
  await drain();
  const left = await undelivered(await actor("purchasing"));
  expect(left.filter(({ id }) => id === letter || id === event)).toEqual([]);
});
