import { expect, test } from "vitest";
import { db } from "@/db/client";
import { commandKeys } from "@/db/schema";
import { hashInput } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { passwordMatches } from "@/lib/platform/passwords";
import { staffById } from "@/lib/platform/staff";
import { as, people } from "@/lib/testing/world";
import { setPasswordInput } from "../inputs";
import { setPassword } from "./set-password";

const password = "seven green bottles";

test("only an administrator sets passwords", async () => {
  const { rep } = await people();
  await expect(setPassword(await as("director"), { id: rep, password, repeated: password })).rejects.toThrow(
    "people:manage",
  );
});

test("the new password works, the sessions end, and the journal does not hold it", async () => {
  const { rep } = await people();
  await setPassword(await as("administrator"), { id: rep, password, repeated: password });
  const member = await staffById(rep, "2026-03-02");
  expect(await passwordMatches(member?.passwordHash ?? null, password)).toBe(true);
  expect(member?.sessionVersion).toBe(2);
  const [entry] = await journalOf(`person:${rep}`);
  expect(entry).toMatchObject({ type: "person.password_set", data: {} });
  expect(entry?.canonical).not.toContain("bottles");
});

test("no fast hash of the password is kept for the form's key", async () => {
  const { rep } = await people();
  const given = { id: rep, password, repeated: password };
  await setPassword(
    await as("administrator", { key: "form-key-1", command: "setPassword", inputHash: hashInput(given) }),
    given,
  );
  expect(await db.select().from(commandKeys)).toEqual([]);
});

test("of two set at once the later one counts", async () => {
  const { colleague } = await people();
  const ctx = await as("administrator");
  const both = [password, "twelve blue bottles"];
  await Promise.all(both.map((each) => setPassword(ctx, { id: colleague, password: each, repeated: each })));
  const stored = (await staffById(colleague, "2026-03-02"))?.passwordHash ?? null;
  const fits = await Promise.all(both.map((each) => passwordMatches(stored, each)));
  expect(fits.filter(Boolean)).toHaveLength(1);
});

test("a short password, a common one, and one with the person's own name are refused", async () => {
  const { rep } = await people();
  const ctx = await as("administrator");
  const answer = async (text: string) => {
    const set = await setPassword(ctx, { id: rep, password: text, repeated: text });
    return set.ok ? "set" : set.refusal.reason;
  };
  expect(await answer("short")).toBe("too_short");
  expect(await answer("passwordpassword")).toBe("too_common");
  expect(await answer("the-rep-of-north")).toBe("too_common");
});

test("two different passwords are refused at the second", async () => {
  const { rep } = await people();
  const read = setPasswordInput.safeParse({ id: rep, password, repeated: "other" });
  expect(read.error?.issues).toMatchObject([{ path: ["repeated"] }]);
});
