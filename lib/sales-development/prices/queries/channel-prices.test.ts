import { expect, test } from "vitest";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { must } from "@/lib/kernel/result";
import { channelOf, draftList, liveChannel, offeringOf, publishedList } from "@/lib/testing/channels";
import { actor, as } from "@/lib/testing/world";
import { publishPriceList } from "../commands/publish-price-list";
import { setPriceRule } from "../commands/set-price-rule";
import { channelPrices } from "./channel-prices";
import { priceListLines } from "./price-list-lines";

test("an offering costs in a channel what its list says, with the figures that led to it", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await liveChannel(ctx, "Resellers", 8_550);
  const fibre = await offeringOf("Fibre 500", "129.90", "400.00");
  const [answer] = await channelPrices(await actor("rep"), {
    channelId,
    offeringVersionIds: [fibre.versionId],
    at: "2026-03-02",
  });
  expect(answer).toMatchObject({ offeringId: fibre.id, offeringName: "Fibre 500", inAssortment: true });
  expect(answer?.prices).toMatchObject([
    {
      offeringPriceId: fibre.monthly,
      type: "recurring",
      periodType: "month",
      list: { minor: 129_90, currency: "EUR" },
      price: { minor: 111_06 },
      floor: null,
      trace: [
        { text: "List price €129.90", minor: 129_90 },
        { text: "85.5 % of list (Resellers v1, for everything)", minor: 111_06 },
      ],
    },
    { offeringPriceId: fibre.setUp, type: "one_time", price: { minor: 342_00 } },
  ]);
});

test("without a list on the day the list price applies, and says so", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Unpriced" });
  const fibre = await offeringOf("Fibre Plain");
  const [answer] = await channelPrices(ctx.actor, {
    channelId,
    offeringVersionIds: [fibre.versionId],
    at: "2026-03-02",
  });
  expect(answer?.prices[0]).toMatchObject({
    price: { minor: 100_00 },
    priceListId: null,
    trace: [{}, { text: "Unpriced has no EUR price list on 2026-03-02, so the list price applies" }],
  });
});

test("the price of any day is the price of the list that was in force on it", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Replayed" });
  await publishedList(ctx, { channelId, shareBps: 9_000 });
  const next = await draftList(ctx, { channelId, shareBps: 8_000, validFrom: "2026-07-01" });
  must(await publishPriceList(ctx, { id: next, version: 1, endEarlier: true }));
  const fibre = await offeringOf("Fibre Dated");
  const on = async (at: "2026-03-01" | "2026-06-30" | "2026-07-01") =>
    (await channelPrices(ctx.actor, { channelId, offeringVersionIds: [fibre.versionId], at }))[0]?.prices[0]?.price
      .minor;
  expect([await on("2026-03-01"), await on("2026-06-30"), await on("2026-07-01")]).toEqual([100_00, 90_00, 80_00]);
});

test("a fixed amount for one price goes before the rule for everything, and a floor holds", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Narrow" });
  const fibre = await offeringOf("Fibre Narrow");
  const id = await draftList(ctx, { channelId, shareBps: 5_000 });
  const rule = { priceListId: id, offeringId: fibre.id, currency: "EUR" } as const;
  const fixed = { ...rule, offeringPriceId: fibre.monthly, kind: "fixed", shareBps: null, amountMinor: 77_77 } as const;
  const floor = { ...rule, offeringPriceId: null, kind: "floor", shareBps: 6_000, amountMinor: null } as const;
  must(await setPriceRule(ctx, { ...fixed, version: 1 }));
  must(await setPriceRule(ctx, { ...floor, version: 2 }));
  must(await publishPriceList(ctx, { id, version: 3, endEarlier: false }));
  const [answer] = await channelPrices(ctx.actor, {
    channelId,
    offeringVersionIds: [fibre.versionId],
    at: "2026-03-02",
  });
  expect(answer?.prices).toMatchObject([
    { price: { minor: 77_77 }, floor: { minor: 60_00 } },
    { price: { minor: 150_00 }, floor: { minor: 150_00 } },
  ]);
});

const preview = { search: "preview", states: ["launched"] } as const;

test("the page of a draft shows the prices it would make, and what is left after the cost to serve", async () => {
  const ctx = await as("salesDevelopment");
  await offeringOf("Preview Fibre", "200.00");
  const id = await draftList(ctx, { channelId: await channelOf(ctx, { name: "Preview" }), shareBps: 9_000 });
  const { rows } = await priceListLines(ctx.actor, id, preview, { size: 50 });
  expect(rows).toMatchObject([
    { offeringName: "Preview Fibre", name: "Monthly fee", price: { minor: 180_00 }, pocket: { minor: 171_00 } },
    { name: "Set-up", price: { minor: 225_00 } },
  ]);
  const first = await priceListLines(ctx.actor, id, preview, { size: 1 });
  expect(first.rows).toHaveLength(1);
  expect(first.next).toBeDefined();
});

test("a channel that does not exist prices nothing", async () => {
  const asked = { channelId: newId(), offeringVersionIds: [newId()], at: "2026-03-02" } as const;
  await expect(channelPrices(await actor("rep"), asked)).rejects.toThrow(NotFound);
});
