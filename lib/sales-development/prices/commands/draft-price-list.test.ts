import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, draftList, offeringOf, publishedList } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { draftPriceListInput } from "../inputs";
import { priceList } from "../queries/price-list";
import { priceListRules } from "../queries/price-list-rules";
import { priceListsOf } from "../queries/price-lists-of";
import { draftPriceList } from "./draft-price-list";
import { publishPriceList } from "./publish-price-list";
import { setPriceRule } from "./set-price-rule";

const base = {
  currency: "EUR",
  validFrom: "2026-04-01",
  validUntil: null,
  basedOnId: null,
  shareBps: null,
  floorBps: null,
} as const;

test("only sales development drafts price lists", async () => {
  const channelId = await channelOf(await as("salesDevelopment"), { name: "Priced" });
  for (const who of ["rep", "catalog", "director", "finance"] as const)
    await expect(draftPriceList(await as(who), { ...base, channelId, name: "Mine" })).rejects.toThrow("price:write");
});

test("a draft is recorded with its rule for everything and its floor", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Recorded" });
  const id = await draftList(ctx, { channelId, shareBps: 8_500, floorBps: 7_000 });
  expect(await priceListRules(ctx.actor, id)).toMatchObject([
    { kind: "floor", shareBps: 7_000 },
    { kind: "percent_of_list", shareBps: 8_500 },
  ]);
  expect(await journalOf(`price_list:${id}`)).toMatchObject([
    { type: "price_list.drafted", data: { shareBps: 8_500, n: 1 } },
  ]);
});

test("two drafts begun at once are two lists with their own numbers", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Numbered" });
  await Promise.all(["A", "B"].map((name) => draftPriceList(ctx, { ...base, channelId, name, shareBps: 9_000 })));
  expect(await priceListsOf(ctx.actor, channelId)).toMatchObject([
    { n: 2, ruleCount: 1 },
    { n: 1, ruleCount: 1 },
  ]);
});

test("a draft based on a published list begins with its rules, and a new rule for everything replaces the old", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Successor" });
  const fibre = await offeringOf("Fibre Successor");
  const first = await draftList(ctx, { channelId, shareBps: 9_000 });
  const rule = {
    priceListId: first,
    version: 1,
    offeringId: fibre.id,
    offeringPriceId: fibre.monthly,
    currency: "EUR",
  } as const;
  await setPriceRule(ctx, { ...rule, kind: "fixed", shareBps: null, amountMinor: 8_000 });
  await publishPriceList(ctx, { id: first, version: 2, endEarlier: false });
  const next = await draftList(ctx, { channelId, basedOnId: first, shareBps: 8_800 });
  expect(await priceListRules(ctx.actor, next)).toMatchObject([
    { kind: "percent_of_list", shareBps: 8_800 },
    { kind: "fixed", amountMinor: 8_000, priceName: "Monthly fee" },
  ]);
  expect(await priceList(ctx.actor, next)).toMatchObject({ basedOnN: 1, n: 2, may: { edit: true } });
});

test("a draft is based on a published list of its own currency", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Mixed" });
  const published = await publishedList(ctx, { channelId });
  const draft = await draftList(ctx, { channelId });
  const on = (basedOnId: string, currency: "EUR" | "USD") =>
    draftPriceList(ctx, { ...base, channelId, name: "Next", currency, basedOnId });
  expect(await on(published, "USD")).toMatchObject({ refusal: { reason: "other_currency", currency: "EUR" } });
  expect(await on(draft, "EUR")).toMatchObject({ refusal: { reason: "not_published" } });
});

test("a form's list is checked field by field", () => {
  const given = { channelId: newId(), name: "List", currency: "EUR", validFrom: "2026-04-01", shareBps: "85" };
  const faults = (more: object) =>
    draftPriceListInput.safeParse({ ...given, ...more }).error?.issues.map((issue) => issue.path.join("."));
  expect(draftPriceListInput.parse(given)).toMatchObject({ shareBps: 8_500, floorBps: null, validUntil: null });
  expect(faults({ validUntil: "2026-03-31" })).toEqual(["validUntil"]);
  expect(faults({ currency: "XXX" })).toEqual(["currency"]);
  expect(faults({ shareBps: "201" })).toEqual(["shareBps"]);
  expect(faults({ floorBps: "-1" })).toEqual(["floorBps"]);
});
