import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, draftList, publishedList } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { priceListRules } from "../queries/price-list-rules";
import { removePriceRule } from "./remove-price-rule";

async function ruleOf(name: string, list = draftList) {
  const ctx = await as("salesDevelopment");
  const listId = await list(ctx, { channelId: await channelOf(ctx, { name }), shareBps: 9_000 });
  const [rule] = await priceListRules(ctx.actor, listId);
  return { ctx, listId, id: rule?.id ?? "" };
}

test("only sales development removes prices", async () => {
  const { id } = await ruleOf("A");
  await expect(removePriceRule(await as("rep"), { id, version: 1 })).rejects.toThrow("price:write");
});

test("a removed rule is recorded with what it said", async () => {
  const { ctx, listId, id } = await ruleOf("B");
  await removePriceRule(ctx, { id, version: 1 });
  expect(await priceListRules(ctx.actor, listId)).toEqual([]);
  expect(await journalOf(`price_list:${listId}`, 1)).toMatchObject([
    { type: "price_list.rule_removed", data: { shareBps: 9_000 } },
  ]);
});

test("of two who remove it at once one does", async () => {
  const { ctx, id } = await ruleOf("C");
  const answers = await Promise.allSettled([1, 2].map(() => removePriceRule(ctx, { id, version: 1 })));
  expect(answers.filter((answer) => answer.status === "fulfilled" && answer.value.ok)).toHaveLength(1);
});

test("a published rule stays", async () => {
  const { ctx, id } = await ruleOf("D", publishedList);
  expect(await removePriceRule(ctx, { id, version: 2 })).toMatchObject({ refusal: { reason: "published" } });
});
