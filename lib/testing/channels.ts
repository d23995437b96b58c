/** Channels, price lists and something to price, made by the commands. */
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { channels, offeringPrices, offerings } from "@/db/schema";
import { must } from "@/lib/kernel/result";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import { createOfferingInput } from "@/lib/offerings/catalog/inputs";
import type { Context } from "@/lib/platform/command";
import { moveChannel } from "@/lib/sales-development/channels/commands/move-channel";
import { proposeChannel } from "@/lib/sales-development/channels/commands/propose-channel";
import type { ProposeChannel } from "@/lib/sales-development/channels/inputs";
import { draftPriceList } from "@/lib/sales-development/prices/commands/draft-price-list";
import { publishPriceList } from "@/lib/sales-development/prices/commands/publish-price-list";
import type { DraftPriceList } from "@/lib/sales-development/prices/inputs";
import { as, people } from "./world";

export const reseller = {
  name: "Resellers North",
  type: "reseller",
  description: null,
  territory: null,
  orderEntry: null,
  costToServeBps: 500,
  sellsByDefault: true,
} as const satisfies Omit<ProposeChannel, "ownerId">;

/** A proposed channel; answers its id. */
export async function channelOf(ctx: Context, given: Partial<ProposeChannel> = {}): Promise<string> {
  const { salesDevelopment } = await people();
  return must(await proposeChannel(ctx, { ...reseller, ownerId: salesDevelopment, ...given })).id;
}

/** A channel that sells, with a published price list of 90 % of list from today on. */
export async function liveChannel(
  ctx: Context,
  name: string,
  shareBps = 9_000,
  given: Partial<DraftPriceList> = {},
): Promise<string> {
  const id = await channelOf(ctx, { name });
  await publishedList(ctx, { channelId: id, name, shareBps, ...given });
  for (const to of ["approved", "pilot", "live"] as const) {
    const [row] = await db.select().from(channels).where(eq(channels.id, id));
    must(await moveChannel(ctx, { id, version: row?.version ?? 0, to, statusReason: null }));
  }
  return id;
}

/** A draft from today on without end; answers its id. */
export async function draftList(ctx: Context, given: Partial<DraftPriceList> & { channelId: string }): Promise<string> {
  const list: DraftPriceList = {
    name: "Standard",
    currency: "EUR",
    validFrom: ctx.now.toISOString().slice(0, 10) as DraftPriceList["validFrom"],
    validUntil: null,
    basedOnId: null,
    shareBps: null,
    floorBps: null,
    ...given,
  };
  return must(await draftPriceList(ctx, list)).id;
}

export async function publishedList(
  ctx: Context,
  given: Partial<DraftPriceList> & { channelId: string },
): Promise<string> {
  const id = await draftList(ctx, { shareBps: 9_000, ...given });
  must(await publishPriceList(ctx, { id, version: 1, endEarlier: false }));
  return id;
}

/** A launched offering with a monthly fee and a set-up charge, in euro; its head version and the two prices. */
export async function offeringOf(name: string, monthly = "100.00", setUp = "250.00") {
  const euro = (type: string, label: string, amount: string, period: object = {}) => ({
    name: label,
    type,
    amount,
    currency: "EUR",
    ...period,
  });
  const input = createOfferingInput.parse({
    name,
    isSellable: "on",
    state: "launched",
    acknowledgeDuplicate: "on",
    prices: [
      euro("recurring", "Monthly fee", monthly, { periodType: "month", periodLength: "1" }),
      euro("one_time", "Set-up", setUp),
    ],
  });
  const { id } = must(await createOffering(await as("catalog"), input));
  const [row] = await db.select().from(offerings).where(eq(offerings.id, id));
  const versionId = row?.headVersionId ?? "";
  const prices = await db.select().from(offeringPrices).where(eq(offeringPrices.offeringVersionId, versionId));
  const price = (label: string) => prices.find((each) => each.name === label)?.id ?? "";
  return { id, versionId, monthly: price("Monthly fee"), setUp: price("Set-up") };
}
