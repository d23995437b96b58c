import { expect, test } from "vitest";
import { system } from "@/lib/kernel/actor";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { staffById } from "@/lib/platform/staff";
import { as, now, people } from "@/lib/testing/world";
import { changePreferences } from "./change-preferences";

const american = { locale: "en-US", zone: "America/New_York" } as const;

test("only a member of staff has preferences, and only their own", async () => {
  const job = await contextFor(system("reminders"), { now: now() });
  await expect(changePreferences(job, american)).rejects.toThrow("not a member of staff");
});

test("what was changed is recorded, and signs nobody out", async () => {
  const { rep } = await people();
  const before = await staffById(rep, "2026-03-02");
  await changePreferences(await as("rep"), american);
  expect(await staffById(rep, "2026-03-02")).toMatchObject({ ...american, sessionVersion: before?.sessionVersion });
  expect(await journalOf(`person:${rep}`)).toMatchObject([
    { type: "person.preferences_changed", data: { before: { locale: "en-GB" }, after: american } },
  ]);
});

test("two at once leave one of the two choices whole", async () => {
  const { colleague } = await people();
  const german = { locale: "de-DE", zone: "Europe/Berlin" } as const;
  const ctx = await as("colleague");
  const answers = await Promise.all([changePreferences(ctx, american), changePreferences(ctx, german)]);
  expect(answers.every((answer) => answer.ok)).toBe(true);
  const after = await staffById(colleague, "2026-03-02");
  expect([american, german]).toContainEqual({ locale: after?.locale, zone: after?.zone });
});

test("saving without a change records nothing", async () => {
  const { manager } = await people();
  await changePreferences(await as("manager"), { locale: "en-GB", zone: "Europe/Berlin" });
  expect(await journalOf(`person:${manager}`)).toEqual([]);
});
