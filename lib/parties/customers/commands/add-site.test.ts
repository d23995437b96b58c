import { expect, test } from "vitest";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { journalOf } from "@/lib/platform/journal";
import { harbour, prospect } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { sitesOf } from "../queries/sites-of";
import { addSite } from "./add-site";

test("who only reads adds no site", async () => {
  const organisationId = await prospect(await as("rep"), { name: "Siteless" });
  await expect(addSite(await as("auditor"), { ...harbour, organisationId })).rejects.toThrow("party:write");
});

test("a site is recorded in the customer's history", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "One Place" });
  await addSite(ctx, { ...harbour, organisationId });
  const [entry] = await journalOf(`organisation:${organisationId}`);
  expect(entry).toMatchObject({
    type: "site.added",
    subjectLabel: "Harbour office, One Place",
    data: { city: "Hamburg" },
  });
});

test("of two sites of one name added at once there is one", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Two Places" });
  const answers = await Promise.all([1, 2].map(() => addSite(ctx, { ...harbour, organisationId })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "name_taken" } });
  expect(await sitesOf(ctx.actor, organisationId)).toHaveLength(1);
});

test("a customer that does not exist has no sites", async () => {
  await expect(addSite(await as("rep"), { ...harbour, organisationId: newId() })).rejects.toThrow(NotFound);
});
