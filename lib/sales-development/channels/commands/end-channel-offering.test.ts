import { expect, test } from "vitest";
import { must } from "@/lib/kernel/result";
import { journalOf } from "@/lib/platform/journal";
import { channelOf, offeringOf } from "@/lib/testing/channels";
import { as } from "@/lib/testing/world";
import { channelExceptions } from "../queries/channel-exceptions";
import { allowChannelOffering } from "./allow-channel-offering";
import { endChannelOffering } from "./end-channel-offering";

async function exception(name: string, validFrom: "2026-02-01" | "2026-05-01") {
  const ctx = await as("salesDevelopment");
  const channelId = await channelOf(ctx, { name });
  const offering = await offeringOf(`Offering of ${name}`);
  const given = { channelId, offeringId: offering.id, allowed: false, validFrom, validUntil: null };
  return { ctx, channelId, id: must(await allowChannelOffering(ctx, given)).id };
}

test("only sales development ends exceptions", async () => {
  const { id } = await exception("Kept", "2026-02-01");
  await expect(endChannelOffering(await as("rep"), { id })).rejects.toThrow("channel:write");
});

test("an exception ends today, is recorded, and stays readable", async () => {
  const { ctx, channelId, id } = await exception("Ended", "2026-02-01");
  await endChannelOffering(ctx, { id });
  expect(await channelExceptions(ctx.actor, channelId)).toMatchObject([{ id, validUntil: "2026-03-02" }]);
  expect(await journalOf(`channel:${channelId}`, 1)).toMatchObject([{ type: "channel.exception_ended" }]);
});

test("of two who end it at once one does, the other is told", async () => {
  const { ctx, id } = await exception("Twice", "2026-02-01");
  const answers = await Promise.all([1, 2].map(() => endChannelOffering(ctx, { id })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { reason: "ended_already" } });
});

test("an exception that has not begun is taken away", async () => {
  const { ctx, channelId, id } = await exception("Planned", "2026-05-01");
  await endChannelOffering(ctx, { id });
  expect(await channelExceptions(ctx.actor, channelId)).toEqual([]);
});
