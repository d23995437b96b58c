import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { staffById } from "@/lib/platform/staff";
import { as, people } from "@/lib/testing/world";
import { correctPerson } from "./correct-person";

const given = {
  name: "Rosa Lindqvist",
  email: "rep@dealdesk.example",
  zone: "Europe/Berlin",
  locale: "en-GB",
} as const;

test("only an administrator corrects a colleague, not even they themselves do", async () => {
  const { rep } = await people();
  await expect(correctPerson(await as("rep"), { ...given, id: rep, version: 1 })).rejects.toThrow("people:manage");
});

test("a new name is recorded with the old, and signs nobody out", async () => {
  const { rep } = await people();
  const before = await staffById(rep, "2026-03-02");
  await correctPerson(await as("administrator"), { ...given, name: "Rosa Lind", id: rep, version: 1 });
  expect((await staffById(rep, "2026-03-02"))?.sessionVersion).toBe(before?.sessionVersion);
  expect(await journalOf(`person:${rep}`)).toMatchObject([
    { type: "person.corrected", data: { before: { name: "Rosa Lindqvist" }, after: { name: "Rosa Lind" } } },
  ]);
});

test("of two corrections at once one is saved, the other is told what changed", async () => {
  const { colleague } = await people();
  const ctx = await as("administrator");
  const answers = await Promise.all(
    ["Ravi M.", "R. Menon"].map((name) =>
      correctPerson(ctx, { ...given, name, email: "colleague@dealdesk.example", id: colleague, version: 1 }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", version: 2, by: "Igor Petrov" },
  });
});

test("another address signs the person out, and cannot be a colleague's", async () => {
  const { otherRep } = await people();
  const ctx = await as("administrator");
  const before = await staffById(otherRep, "2026-03-02");
  const to = (email: string) => correctPerson(ctx, { ...given, name: "Tomas Berg", email, id: otherRep, version: 1 });
  expect(await to("Legal@dealdesk.example")).toMatchObject({ refusal: { reason: "email_taken" } });
  expect(await to("tomas@dealdesk.example")).toMatchObject({ ok: true });
  expect((await staffById(otherRep, "2026-03-02"))?.sessionVersion).toBe((before?.sessionVersion ?? 0) + 1);
});
