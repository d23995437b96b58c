import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { commandKeys, installationFacts, journalEntries, outboxMessages } from "@/db/schema";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { as } from "@/lib/testing/world";
import { type Context, hashInput, inTransaction, within } from "./command";
import { record } from "./journal";

/** The smallest command there is: it writes one row and tells the journal. */
async function noteFact(ctx: Context, input: { name: string; allowed?: boolean }) {
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    await tx.insert(installationFacts).values({ name: input.name, value: id, createdAt: ctx.now, changedAt: ctx.now });
    await record(tx, ctx, [
      {
        type: "fact.noted",
        stream: `fact:${input.name}`,
        subject: { kind: "fact", id: input.name },
        data: { id },
        announce: true,
      },
    ]);
    return input.allowed === false ? refuse("not_today") : ok({ id });
  });
}

const keyed = (key: string, input: object) => as("catalog", { key, command: "noteFact", inputHash: hashInput(input) });
const factsNamed = (name: string) => db.select().from(installationFacts).where(eq(installationFacts.name, name));

test("a refusal leaves nothing behind: no row, no journal entry, no announcement, no key", async () => {
  const input = { name: newId(), allowed: false };
  const key = newId();
  expect(await noteFact(await keyed(key, input), input)).toEqual({ ok: false, refusal: { reason: "not_today" } });
  expect(await factsNamed(input.name)).toEqual([]);
  expect(await db.select().from(journalEntries).where(eq(journalEntries.subjectId, input.name))).toEqual([]);
  expect(
    await db.select().from(outboxMessages).where(sql`${outboxMessages.event}->'subject'->>'id' = ${input.name}`),
  ).toEqual([]);
  expect(await db.select().from(commandKeys).where(eq(commandKeys.key, key))).toEqual([]);
});

test("50 presses with one key have one effect and one answer", async () => {
  const input = { name: newId() };
  const key = newId();
  const answers = await Promise.all(Array.from({ length: 50 }, async () => noteFact(await keyed(key, input), input)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok).toBe(true);
  expect(await db.select().from(journalEntries).where(eq(journalEntries.subjectId, input.name))).toHaveLength(1);
});

test("a key used again with other input is an error, and changes nothing", async () => {
  const key = newId();
  const first = { name: newId() };
  const second = { name: newId() };
  await noteFact(await keyed(key, first), first);
  await expect(noteFact(await keyed(key, second), second)).rejects.toThrow("other input");
  expect(await factsNamed(second.name)).toEqual([]);
});

test("a keyed command that the database ends in the middle is run again as a whole", async () => {
  const name = newId();
  let runs = 0;
  const ctx = await keyed(newId(), { name });
  const answer = await inTransaction(ctx, async (tx) => {
    runs++;
    await tx.insert(installationFacts).values({ name, value: runs, createdAt: ctx.now, changedAt: ctx.now });
    if (runs < 3) await tx.execute(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    return ok({ runs });
  });
  expect(answer).toEqual({ ok: true, value: { runs: 3 } });
  expect((await factsNamed(name)).map((row) => row.value)).toEqual([3]);
});

test("without a key a command is never run twice", async () => {
  let runs = 0;
  const again = inTransaction(await as("catalog"), async (tx) => {
    runs++;
    await tx.execute(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    return ok({});
  });
  await expect(again).rejects.toThrow();
  expect(runs).toBe(1);
});

test("a command inside another is undone with it", async () => {
  const name = newId();
  const ctx = await as("catalog");
  const outer = await inTransaction(ctx, async (tx) => {
    await noteFact(within(ctx, tx), { name });
    return refuse("changed_my_mind");
  });
  expect(outer.ok).toBe(false);
  expect(await factsNamed(name)).toEqual([]);
});
