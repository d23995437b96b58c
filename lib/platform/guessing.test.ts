import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { people } from "@/db/schema";
import { as } from "@/lib/testing/world";
import { journalOf } from "./journal";
import { hashPassword, passwordFault } from "./passwords";
import { signInWithPassword } from "./session";

const secret = "correct horse battery staple";

async function victim() {
  const { actor } = await as("rep");
  if (actor.kind !== "person") throw new Error("a rep is a person");
  await db
    .update(people)
    .set({ passwordHash: await hashPassword(secret) })
    .where(eq(people.id, actor.id));
  return actor;
}

test("the right password signs in, a wrong one and an unknown name are answered alike", async () => {
  const { email, id } = await victim();
  expect(await signInWithPassword(email.toUpperCase(), secret, "198.51.100.1")).toMatchObject({ id });
  expect(await signInWithPassword(email, "wrong", "198.51.100.1")).toBeNull();
  expect(await signInWithPassword("nobody@dealdesk.example", secret, "198.51.100.1")).toBeNull();
  expect(await signInWithPassword(`${email}\u0000`, `${secret}\u0000`, "198.51.100.1")).toBeNull();
});

test("guessing from one address is stopped, and the person it is aimed at still signs in from theirs", async () => {
  const { email, id } = await victim();
  for (let guess = 0; guess < 8; guess++)
    expect(await signInWithPassword(email, `guess ${guess}`, "203.0.113.66")).toBeNull();
  expect(await signInWithPassword(email, secret, "203.0.113.66")).toBeNull();
  expect(await signInWithPassword(email, secret, "198.51.100.1")).toMatchObject({ id });
});

test("the journal says once that guessing was stopped, at whom it was aimed and from where, known name or not", async () => {
  const { email } = await victim();
  for (const name of [email, "stranger@dealdesk.example"])
    for (let guess = 0; guess < 12; guess++) await signInWithPassword(name, `guess ${guess}`, "203.0.113.77");
  const told = (await journalOf("sign_in")).filter(
    ({ data }) => (data as { address?: string }).address === "203.0.113.77",
  );
  expect(told.map((entry) => [entry.type, entry.subjectLabel])).toEqual([
    ["sign_in.stopped", "stranger@dealdesk.example"],
    ["sign_in.stopped", email],
  ]);
});

test("a password is long and not one that everybody tries", () => {
  expect(passwordFault("short", "rosa@dealdesk.example")).toBe("too_short");
  expect(passwordFault("password1234", "rosa@dealdesk.example")).toBe("too_common");
  expect(passwordFault("rosa-loves-music", "rosa@dealdesk.example")).toBe("too_common");
  expect(passwordFault("aaaaaaaaaaaaaa", "rosa@dealdesk.example")).toBe("too_common");
  expect(passwordFault(secret, "rosa@dealdesk.example")).toBeNull();
});

test("counting guesses leaves no named statement behind, which a pooler in transaction mode could not find again", async () => {
  const { email } = await victim();
  await signInWithPassword(email, "wrong", "203.0.113.88");
  const sessions = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  const named = await Promise.all(sessions.map((session) => session.query("select name from pg_prepared_statements")));
  for (const session of sessions) session.release();
  expect(named.flatMap(({ rows }) => rows)).toEqual([]);
});
