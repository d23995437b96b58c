import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { CorrectChannel } from "../inputs";
import {
  channelAsForm,
  channelEvent,
  channelNameTaken,
  channelSubject,
  lockChannel,
  oneChannelAtATime,
  requireOwner,
  saveChannel,
} from "../store";

/** Corrects what the register says of a channel. A retired channel stays as it was. */
export async function correctChannel(ctx: Context, input: CorrectChannel) {
  authorize(ctx.actor, "channel:write");
  const { id, version, ...given } = input;
  return inTransaction(ctx, async (tx) => {
    await oneChannelAtATime(tx);
    const row = await lockChannel(tx, id);
    if (row.version !== version) return stale(tx, channelSubject(row), row.version, channelAsForm(row));
    if (row.state === "retired") return refuse("channel_retired");
    if (await channelNameTaken(tx, given.name, id)) return refuse("name_taken", { name: given.name });
    if (given.ownerId !== row.ownerId) await requireOwner(tx, ctx, given.ownerId);
    const changed = await saveChannel(tx, ctx, row, given);
    await record(tx, ctx, [channelEvent("channel.corrected", { ...row, name: given.name }, { changed })]);
    return ok({ id, version: row.version + 1 });
  });
}
