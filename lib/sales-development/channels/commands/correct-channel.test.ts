import { expect, test } from "vitest";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, reseller } from "@/lib/testing/channels";
import { as, people } from "@/lib/testing/world";
import { correctChannel } from "./correct-channel";
import { moveChannel } from "./move-channel";

const fields = async (id: string, given: object) => ({
  ...reseller,
  id,
  version: 1,
  ownerId: (await people()).salesDevelopment,
  ...given,
});

test("only sales development corrects channels", async () => {
  const id = await channelOf(await as("salesDevelopment"), { name: "Untouched" });
  await expect(correctChannel(await as("manager"), await fields(id, {}))).rejects.toThrow("channel:write");
});

test("what changed is recorded, from what to what", async () => {
  const ctx = await as("salesDevelopment");
  const id = await channelOf(ctx, { name: "Partners" });
  await correctChannel(ctx, await fields(id, { name: "Partners", costToServeBps: 700 }));
  expect(await journalOf(`channel:${id}`, 1)).toMatchObject([
    { type: "channel.corrected", data: { changed: { costToServeBps: [500, 700] } } },
  ]);
});

test("of two corrections at once one is saved, the other is told what changed", async () => {
  const ctx = await as("salesDevelopment");
  const id = await channelOf(ctx, { name: "Twice" });
  const answers = await Promise.all(
    ["Twice A", "Twice B"].map(async (name) => correctChannel(ctx, await fields(id, { name }))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({
    refusal: { reason: "stale", version: 2, current: { costToServeBps: "5" } },
  });
});

test("a retired channel stays as it was", async () => {
  const ctx = await as("salesDevelopment");
  const id = await channelOf(ctx, { name: "Old" });
  await moveChannel(ctx, { id, version: 1, to: "retired", statusReason: "Never used" });
  expect(await correctChannel(ctx, await fields(id, { version: 2 }))).toMatchObject({
    refusal: { reason: "channel_retired" },
  });
});
