import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, draftList, publishedList } from "@/lib/testing/channels";
import { as, asOwner } from "@/lib/testing/world";
import { priceList } from "../queries/price-list";
import { publishPriceList } from "./publish-price-list";

const publish = { version: 1, endEarlier: false };

test("only sales development publishes price lists", async () => {
  const ctx = await as("salesDevelopment");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "A" }), shareBps: 9_000 });
  await expect(publishPriceList(await as("director"), { ...publish, id })).rejects.toThrow("price:write");
});

test("a published list is recorded and announced, with who published it", async () => {
  const ctx = await as("salesDevelopment");
  const id = await publishedList(ctx, { channelId: await channelOf(ctx, { name: "B" }) });
  expect(await priceList(ctx.actor, id)).toMatchObject({
    state: "published",
    publishedByName: "Sven Dahl",
    may: { edit: false, publish: false, draftNext: true },
  });
  expect(await journalOf(`price_list:${id}`, 1)).toMatchObject([{ type: "price_list.published" }]);
});

test("of two lists of one channel and currency published at once for the same time there is one", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "C" });
  const ids = await Promise.all([1, 2].map(() => draftList(ctx, { channelId, shareBps: 9_000 })));
  const answers = await Promise.all(ids.map((id) => publishPriceList(ctx, { ...publish, id, endEarlier: true })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "overlaps", from: "2026-03-02" } });
});

test("the earlier list ends when the next begins, if that is wanted", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "D" });
  const first = await publishedList(ctx, { channelId });
  const second = await draftList(ctx, { channelId, shareBps: 8_000, validFrom: "2026-07-01" });
  expect(await publishPriceList(ctx, { ...publish, id: second })).toMatchObject({
    refusal: { reason: "overlaps", id: first },
  });
  expect(await publishPriceList(ctx, { ...publish, id: second, endEarlier: true })).toMatchObject({
    value: { ends: 1 },
  });
  expect(await priceList(ctx.actor, first)).toMatchObject({ validUntil: "2026-07-01" });
});

test("lists of another currency are not in the way", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "E" });
  await publishedList(ctx, { channelId });
  expect(await publishedList(ctx, { channelId, currency: "USD" })).toBeTruthy();
});

test("even the owner of the database cannot make two lists overlap", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "F" });
  await publishedList(ctx, { channelId });
  const second = await draftList(ctx, { channelId, shareBps: 9_000 });
  const forced = asOwner((client) =>
    client.query("update price_lists set state = 'published', published_at = now() where id = $1", [second]),
  );
  await expect(forced).rejects.toThrow("price_lists_channel_id_currency_period_excl");
});
