import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, offeringOf } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { channelPrices } from "../../prices/queries/channel-prices";
import { allowChannelOfferingInput } from "../inputs";
import { allowChannelOffering } from "./allow-channel-offering";

const out = { allowed: false, validFrom: "2026-03-02", validUntil: null } as const;

test("only sales development says what a channel sells", async () => {
  const channelId = await channelOf(await as("salesDevelopment"), { name: "Closed" });
  const { id } = await offeringOf("Fibre Closed");
  await expect(allowChannelOffering(await as("catalog"), { channelId, offeringId: id, ...out })).rejects.toThrow(
    "channel:write",
  );
});

test("an offering taken out is recorded and no longer in the channel's assortment from that day", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Selective" });
  const { id, versionId } = await offeringOf("Fibre Out");
  await allowChannelOffering(ctx, { channelId, offeringId: id, ...out, validFrom: "2026-04-01" });
  const on = async (at: "2026-03-31" | "2026-04-01") =>
    (await channelPrices(ctx.actor, { channelId, offeringVersionIds: [versionId], at }))[0]?.inAssortment;
  expect([await on("2026-03-31"), await on("2026-04-01")]).toEqual([true, false]);
  expect(await journalOf(`channel:${channelId}`, 1)).toMatchObject([
    { type: "channel.offering_taken_out", data: { offering: "Fibre Out" } },
  ]);
});

test("of two exceptions for one offering made at once there is one", async () => {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name: "Twice", sellsByDefault: false });
  const { id } = await offeringOf("Fibre Twice");
  const answers = await Promise.all(
    [true, false].map((allowed) => allowChannelOffering(ctx, { channelId, offeringId: id, ...out, allowed })),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "overlaps", from: "2026-03-02" } });
});

test("a period that ends before it begins is refused at its field", () => {
  const given = {
    channelId: newId(),
    offeringId: newId(),
    allowed: "in",
    validFrom: "2026-04-01",
    validUntil: "2026-04-01",
  };
  expect(allowChannelOfferingInput.safeParse(given).error?.issues).toMatchObject([{ path: ["validUntil"] }]);
  expect(allowChannelOfferingInput.safeParse({ ...given, validFrom: "2026-02-30" }).error?.issues[0]?.path).toEqual([
    "validFrom",
  ]);
});
