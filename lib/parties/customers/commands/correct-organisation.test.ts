import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { organisations } from "@/db/schema";
import { journalOf } from "@/lib/platform/journal";
import { nordwind, prospect } from "@/lib/testing/customers";
import { as, people } from "@/lib/testing/world";
import { correctOrganisation } from "./correct-organisation";

const fields = async (id: string, given: object = {}) => ({
  ...nordwind,
  id,
  version: 1,
  ownerId: (await people()).rep,
  ...given,
});

test("who only reads corrects nothing", async () => {
  const id = await prospect(await as("rep"), { name: "Reader's Firm" });
  await expect(correctOrganisation(await as("auditor"), await fields(id))).rejects.toThrow("party:write");
});

test("what changed is recorded, from what to what", async () => {
  const ctx = await as("rep");
  const id = await prospect(ctx, { name: "Old Name" });
  expect(await correctOrganisation(ctx, await fields(id, { name: "New Title" }))).toMatchObject({
    value: { version: 2 },
  });
  const [entry] = await journalOf(`organisation:${id}`);
  expect(entry).toMatchObject({
    type: "organisation.corrected",
    data: { changed: { name: ["Old Name", "New Title"] } },
  });
});

test("of two corrections at once one is saved, the other is told what changed and by whom", async () => {
  const id = await prospect(await as("rep"), { name: "Contested" });
  const answers = await Promise.all([
    correctOrganisation(await as("rep"), await fields(id, { name: "Contested One" })),
    correctOrganisation(await as("colleague"), await fields(id, { name: "Contested Two" })),
  ]);
  const [done] = await db.select().from(organisations).where(eq(organisations.id, id));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", version: 2, current: { name: done?.name }, by: expect.stringMatching(/Rosa|Ravi/) },
  });
});

test("a rep cannot take a colleague's account, their manager can give it away", async () => {
  const { rep, colleague } = await people();
  const id = await prospect(await as("rep"), { name: "Handed Over" });
  const toColleague = await fields(id, { name: "Handed Over", ownerId: colleague });
  expect(await correctOrganisation(await as("colleague"), toColleague)).toMatchObject({
    refusal: { reason: "not_yours_to_hand_over" },
  });
  expect(await correctOrganisation(await as("otherManager"), toColleague)).toMatchObject({ ok: false });
  expect(await correctOrganisation(await as("manager"), toColleague)).toMatchObject({ ok: true });
  const [entry] = await journalOf(`organisation:${id}`);
  expect(entry).toMatchObject({
    type: "organisation.handed_over",
    data: { changed: { ownerId: [rep, colleague] }, owner: ["Rosa Lindqvist", "Ravi Menon"] },
  });
});

test("a renamed organisation is compared with the others again, a kept name is not", async () => {
  const ctx = await as("rep");
  await prospect(ctx, { name: "Solaris Energy" });
  const id = await prospect(ctx, { name: "Unlike Any" });
  expect(await correctOrganisation(ctx, await fields(id, { name: "Solaris Energy Ltd" }))).toMatchObject({
    refusal: { reason: "likely_duplicate" },
  });
  expect(await correctOrganisation(ctx, await fields(id, { name: "Unlike Any", kind: "customer" }))).toMatchObject({
    ok: true,
  });
});

test("an organisation cannot belong to its own daughter", async () => {
  const ctx = await as("rep");
  const mother = await prospect(ctx, { name: "Mother Holdings" });
  const daughter = await prospect(ctx, { name: "Offspring Works", parentId: mother });
  expect(
    await correctOrganisation(ctx, await fields(mother, { name: "Mother Holdings", parentId: daughter })),
  ).toMatchObject({
    refusal: { reason: "inside_itself" },
  });
});
