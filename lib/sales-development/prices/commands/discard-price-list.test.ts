import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, draftList, publishedList } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { priceListsOf } from "../queries/price-lists-of";
import { discardPriceList } from "./discard-price-list";

test("only sales development throws drafts away", async () => {
  const ctx = await as("salesDevelopment");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "A" }) });
  await expect(discardPriceList(await as("rep"), { id, version: 1 })).rejects.toThrow("price:write");
});

test("the journal keeps what a discarded draft said", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "B" });
  const id = await draftList(ctx, { channelId, shareBps: 5_000 });
  await discardPriceList(ctx, { id, version: 1 });
  expect(await priceListsOf(ctx.actor, channelId)).toEqual([]);
  expect(await journalOf(`price_list:${id}`, 1)).toMatchObject([
    { type: "price_list.discarded", data: { rules: [{ shareBps: 5_000 }] } },
  ]);
});

test("of two who discard it at once one does, the other finds it gone", async () => {
  const ctx = await as("salesDevelopment");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "C" }) });
  const answers = await Promise.allSettled([1, 2].map(() => discardPriceList(ctx, { id, version: 1 })));
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
});

test("a published list stays", async () => {
  const ctx = await as("salesDevelopment");
  const id = await publishedList(ctx, { channelId: await channelOf(ctx, { name: "D" }) });
  expect(await discardPriceList(ctx, { id, version: 2 })).toMatchObject({ refusal: { reason: "published" } });
});
