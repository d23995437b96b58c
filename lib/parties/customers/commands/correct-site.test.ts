import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { harbour, prospect, siteOf } from "@/lib/testing/customers";
import { as } from "@/lib/testing/world";
import { correctSite } from "./correct-site";

test("who only reads corrects no site", async () => {
  const ctx = await as("rep");
  const id = await siteOf(ctx, await prospect(ctx, { name: "Reader" }));
  await expect(correctSite(await as("purchasing"), { ...harbour, id, version: 1 })).rejects.toThrow("party:write");
});

test("a moved site says where it was", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Mover" });
  const id = await siteOf(ctx, organisationId);
  await correctSite(ctx, { ...harbour, city: "Bremen", id, version: 1 });
  const [entry] = await journalOf(`organisation:${organisationId}`);
  expect(entry).toMatchObject({ type: "site.corrected", data: { changed: { city: ["Hamburg", "Bremen"] } } });
});

test("of two corrections at once one is saved, the other is told what changed", async () => {
  const ctx = await as("rep");
  const id = await siteOf(ctx, await prospect(ctx, { name: "Twice" }));
  const answers = await Promise.all(
    ["Kiel", "Emden"].map((city) => correctSite(ctx, { ...harbour, city, id, version: 1 })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale", version: 2 } });
});

test("two sites of a customer cannot have one name, also when both are renamed at once", async () => {
  const ctx = await as("rep");
  const organisationId = await prospect(ctx, { name: "Renamer" });
  const ids = [await siteOf(ctx, organisationId), await siteOf(ctx, organisationId, { name: "Depot" })];
  const answers = await Promise.all(
    ids.map((id) => correctSite(ctx, { ...harbour, name: "Head office", id, version: 1 })),
  );
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "name_taken" } });
});
