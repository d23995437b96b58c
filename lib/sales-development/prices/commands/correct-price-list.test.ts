import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, draftList, publishedList } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { correctPriceList } from "./correct-price-list";

const given = { name: "Summer", validFrom: "2026-06-01", validUntil: "2026-09-01", version: 1 } as const;

test("only sales development corrects price lists", async () => {
  const ctx = await as("salesDevelopment");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "A" }) });
  await expect(correctPriceList(await as("rep"), { ...given, id })).rejects.toThrow("price:write");
});

test("a new name and period are recorded with the old", async () => {
  const ctx = await as("salesDevelopment");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "B" }) });
  await correctPriceList(ctx, { ...given, id });
  expect(await journalOf(`price_list:${id}`, 1)).toMatchObject([
    { type: "price_list.corrected", data: { before: { name: "Standard" }, after: { name: "Summer" } } },
  ]);
});

test("of two corrections at once one is saved, the other is told what changed", async () => {
  const ctx = await as("salesDevelopment");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "C" }) });
  const answers = await Promise.all(["One", "Two"].map((name) => correctPriceList(ctx, { ...given, name, id })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", current: { validFrom: "2026-06-01" } },
  });
});

test("a published list does not change", async () => {
  const ctx = await as("salesDevelopment");
  const id = await publishedList(ctx, { channelId: await channelOf(ctx, { name: "D" }) });
  expect(await correctPriceList(ctx, { ...given, id, version: 2 })).toMatchObject({ refusal: { reason: "published" } });
});
