import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { moveChannelState } from "../domain/channel";
import type { MoveChannel } from "../inputs";
import { channelAsForm, channelEvent, channelSubject, hasPriceList, lockChannel, saveChannelState } from "../store";

/** Moves a channel through its life: approved, pilot, live, suspended, retired. */
export async function moveChannel(ctx: Context, input: MoveChannel) {
  authorize(ctx.actor, "channel:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockChannel(tx, input.id);
    if (row.version !== input.version) return stale(tx, channelSubject(row), row.version, channelAsForm(row));
    const moved = moveChannelState(row.state, input.to, {
      statusReason: input.statusReason,
      hasPriceList: await hasPriceList(tx, row.id, today(ctx.now)),
    });
    if (!moved.ok) return moved;
    await saveChannelState(tx, ctx, row, moved.value, input.statusReason);
    const data = { from: row.state, to: moved.value, reason: input.statusReason };
    await record(tx, ctx, [channelEvent(`channel.${eventOf[moved.value]}`, row, data)]);
    return ok({ id: row.id, state: moved.value, version: row.version + 1 });
  });
}

const eventOf = {
  proposed: "proposed",
  approved: "approved",
  pilot: "piloted",
  live: "went_live",
  suspended: "suspended",
  retired: "retired",
} as const;
