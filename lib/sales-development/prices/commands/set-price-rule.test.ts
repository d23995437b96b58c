import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { newId } from "@/lib/kernel/id";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, draftList, offeringOf, publishedList } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import type { SetPriceRule } from "../inputs";
import { setPriceRuleInput } from "../inputs";
import { priceListRules } from "../queries/price-list-rules";
import { setPriceRule } from "./set-price-rule";

const all = { offeringId: null, offeringPriceId: null, currency: "EUR", version: 1 } as const;
const percent = (shareBps: number): Omit<SetPriceRule, "priceListId"> => ({
  ...all,
  kind: "percent_of_list",
  shareBps,
  amountMinor: null,
});
const newDraft = async (name: string) => {
  const ctx = await as("salesDevelopment");
  return { ctx, priceListId: await draftList(ctx, { channelId: await channelOf(ctx, { name }) }) };
};

test("only sales development writes prices", async () => {
  const { priceListId } = await newDraft("A");
  await expect(setPriceRule(await as("catalog"), { ...percent(9_000), priceListId })).rejects.toThrow("price:write");
});

test("a rule is recorded with what it is about and what was there before", async () => {
  const { ctx, priceListId } = await newDraft("B");
  await setPriceRule(ctx, { ...percent(9_000), priceListId });
  await setPriceRule(ctx, { ...percent(8_000), priceListId, version: 2 });
  expect(await priceListRules(ctx.actor, priceListId)).toMatchObject([{ shareBps: 8_000 }]);
  expect(await journalOf(`price_list:${priceListId}`, 1)).toMatchObject([
    { type: "price_list.rule_set", data: { about: "Everything", shareBps: 8_000, was: { shareBps: 9_000 } } },
  ]);
});

test("of two rules written at once one is saved, the other is told", async () => {
  const { ctx, priceListId } = await newDraft("C");
  const answers = await Promise.all(
    [8_000, 7_000].map((share) => setPriceRule(ctx, { ...percent(share), priceListId })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale", version: 2 } });
});

test("a rule of a published list cannot be written, not even by SQL", async () => {
  const ctx = await as("salesDevelopment");
  const priceListId = await publishedList(ctx, { channelId: await channelOf(ctx, { name: "D" }) });
  expect(await setPriceRule(ctx, { ...percent(1_000), priceListId, version: 2 })).toMatchObject({
    refusal: { reason: "published" },
  });
  const sneak = (text: string) => pool.query(text, [priceListId]);
  await expect(sneak("update price_list_entries set share_bps = 1 where price_list_id = $1")).rejects.toThrow(
    "published",
  );
  await expect(sneak("delete from price_list_entries where price_list_id = $1")).rejects.toThrow("published");
  await expect(sneak("update price_lists set valid_from = '2020-01-01' where id = $1")).rejects.toThrow("published");
  await expect(sneak("update price_lists set state = 'draft' where id = $1")).rejects.toThrow("published");
});

test("a price in another currency than the list's is refused", async () => {
  const { ctx, priceListId } = await newDraft("E");
  const fibre = await offeringOf("Fibre E");
  expect(await setPriceRule(ctx, { ...percent(9_000), currency: "USD", priceListId })).toMatchObject({
    refusal: { reason: "other_currency", currency: "EUR" },
  });
  const usd = await draftList(ctx, { channelId: await channelOf(ctx, { name: "E2" }), currency: "USD" });
  const rule = { ...percent(9_000), priceListId: usd, currency: "USD", offeringPriceId: fibre.monthly } as const;
  expect(await setPriceRule(ctx, rule)).toMatchObject({ refusal: { reason: "other_currency", currency: "EUR" } });
});

test("a form's rule says what is missing at its field", () => {
  const given = { priceListId: newId(), version: "1", currency: "EUR" };
  const faults = (more: object) =>
    setPriceRuleInput.safeParse({ ...given, ...more }).error?.issues.map((issue) => issue.path.join("."));
  const price = { offeringId: newId(), offeringPriceId: newId() };
  expect(faults({ kind: "percent_of_list", share: "85.5" })).toBeUndefined();
  expect(faults({ kind: "percent_of_list" })).toEqual(["share"]);
  expect(faults({ kind: "fixed", amount: "10" })).toEqual(["offeringPriceId"]);
  expect(faults({ kind: "fixed", ...price })).toEqual(["amount"]);
  expect(faults({ kind: "fixed", ...price, amount: "1.234,567" })).toContain("amount");
  expect(faults({ kind: "floor", amount: "10", share: "50", ...price })).toEqual(["amount"]);
  expect(faults({ kind: "floor", amount: "10" })).toEqual(["offeringPriceId"]);
  expect(faults({ kind: "free" })).toEqual(["kind"]);
});
