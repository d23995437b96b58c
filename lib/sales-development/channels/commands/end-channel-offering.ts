import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { EndChannelOffering } from "../inputs";
import { channelEvent, endException, lockChannel, lockException, offeringName } from "../store";

/** Ends an exception today, so that the channel's own rule holds for the offering again. */
export async function endChannelOffering(ctx: Context, input: EndChannelOffering) {
  authorize(ctx.actor, "channel:write");
  const day = today(ctx.now);
  return inTransaction(ctx, async (tx) => {
    const row = await lockException(tx, input.id);
    if (row.validUntil !== null && row.validUntil <= day) return refuse("ended_already", { until: row.validUntil });
    const channel = await lockChannel(tx, row.channelId);
    await endException(tx, ctx, row, day);
    const data = { offeringId: row.offeringId, offering: await offeringName(tx, row.offeringId), allowed: row.allowed };
    await record(tx, ctx, [channelEvent("channel.exception_ended", channel, data)]);
    return ok({ id: row.id });
  });
}
