import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { contactOf, prospect } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { organisation } from "../queries/organisation";
import { markContactLeft } from "./mark-contact-left";

test("who only reads lets nobody leave", async () => {
  const ctx = await as("rep");
  const id = await contactOf(ctx, await prospect(ctx, { name: "Stays" }));
  await expect(markContactLeft(await as("auditor"), { id, version: 1 })).rejects.toThrow("party:write");
});

test("a contact who left stays in the history and is offered no more", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Left Behind" });
  const id = await contactOf(ctx, organisationId);
  await markContactLeft(ctx, { id, version: 1 });
  expect((await organisation(ctx.actor, organisationId)).contacts).toMatchObject([{ id, may: { correct: false } }]);
  const [entry] = await journalOf(`organisation:${organisationId}`);
  expect(entry).toMatchObject({ type: "contact.left", subjectLabel: "Dana Ito" });
});

test("of two who say it at once one is recorded, and the address is free for another", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Twice Gone" });
  const id = await contactOf(ctx, organisationId);
  const answers = await Promise.all([1, 2].map(() => markContactLeft(ctx, { id, version: 1 })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "has_left" } });
  expect(await contactOf(ctx, organisationId)).not.toBe(id);
});
