import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { staffById } from "@/lib/platform/staff";
import { as, people } from "@/lib/testing/world";
import { signOutEverywhere } from "./sign-out-everywhere";

test("only an administrator signs others out", async () => {
  const { rep } = await people();
  await expect(signOutEverywhere(await as("manager"), { id: rep })).rejects.toThrow("people:manage");
});

test("every session ends at its next request, and it is recorded", async () => {
  const { rep } = await people();
  const before = (await staffById(rep, "2026-03-02"))?.sessionVersion ?? 0;
  await signOutEverywhere(await as("administrator"), { id: rep });
  expect((await staffById(rep, "2026-03-02"))?.sessionVersion).toBe(before + 1);
  expect(await journalOf(`person:${rep}`)).toMatchObject([{ type: "person.signed_out_everywhere" }]);
});

test("two at once end the sessions twice, which harms nobody", async () => {
  const { colleague } = await people();
  const ctx = await as("administrator");
  await Promise.all([1, 2].map(() => signOutEverywhere(ctx, { id: colleague })));
  expect((await staffById(colleague, "2026-03-02"))?.sessionVersion).toBe(3);
});
