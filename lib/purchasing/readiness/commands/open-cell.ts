import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { cellOpened } from "../domain/events";
import type { OpenCell } from "../inputs";
import { insertCell, lockChannel, openCellOf } from "../store";

/** From now on this channel takes purchases of this form, and purchasing has to be ready for them. */
export async function openCell(ctx: Context, input: OpenCell) {
  authorize(ctx.actor, "readiness:write");
  const openedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, input.channelId);
    const open = await openCellOf(tx, channel.id, input.form);
    if (open) return refuse("open_already", { cellId: open.id });
    const id = await insertCell(tx, ctx, channel.id, input.form, openedBy);
    await record(tx, ctx, [cellOpened({ id, channelId: channel.id, channelName: channel.name, form: input.form })]);
    return ok({ id });
  });
}
