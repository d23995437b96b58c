import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, liveChannel } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { channel } from "../queries/channel";
import { channelsForSale } from "../queries/channels-for-sale";
import { moveChannel } from "./move-channel";

test("only sales development moves channels", async () => {
  const id = await channelOf(await as("salesDevelopment"), { name: "Still" });
  await expect(
    moveChannel(await as("director"), { id, version: 1, to: "approved", statusReason: null }),
  ).rejects.toThrow("channel:write");
});

test("each step of a channel's life is recorded, and a live one can be sold through", async () => {
  const ctx = await as("salesDevelopment");
  const id = await liveChannel(ctx, "Alive");
  expect((await journalOf(`channel:${id}`)).map((entry) => entry.type)).toEqual([
    "channel.went_live",
    "channel.piloted",
    "channel.approved",
    "channel.proposed",
  ]);
  expect(await channelsForSale((await as("rep")).actor)).toMatchObject([{ id, name: "Alive" }]);
});

test("of two moves at once one is made", async () => {
  const ctx = await as("salesDevelopment");
  const id = await channelOf(ctx, { name: "Contested" });
  const answers = await Promise.all([
    moveChannel(ctx, { id, version: 1, to: "approved", statusReason: null }),
    moveChannel(ctx, { id, version: 1, to: "retired", statusReason: "No demand" }),
  ]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "stale" } });
});

test("a channel without a published price list is not piloted", async () => {
  const ctx = await as("salesDevelopment");
  const id = await channelOf(ctx, { name: "Priceless" });
  await moveChannel(ctx, { id, version: 1, to: "approved", statusReason: null });
  expect(await moveChannel(ctx, { id, version: 2, to: "pilot", statusReason: null })).toMatchObject({
    refusal: { reason: "no_price_list" },
  });
});

test("a suspended channel keeps its reason and sells nothing", async () => {
  const ctx = await as("salesDevelopment");
  const id = await liveChannel(ctx, "Paused");
  const { version } = await channel(ctx.actor, id);
  await moveChannel(ctx, { id, version, to: "suspended", statusReason: "Audit of the partner" });
  expect(await channel(ctx.actor, id)).toMatchObject({ state: "suspended", statusReason: "Audit of the partner" });
  expect((await channelsForSale(ctx.actor)).map((each) => each.name)).not.toContain("Paused");
});
