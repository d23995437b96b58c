import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import type { ProposeChannel } from "../inputs";
import { channelEvent, channelNameTaken, insertChannel, oneChannelAtATime, requireOwner } from "../store";

/** Enters a new way to sell. Nobody sells through it before it is approved and piloted. */
export async function proposeChannel(ctx: Context, input: ProposeChannel) {
  authorize(ctx.actor, "channel:write");
  return inTransaction(ctx, async (tx) => {
    await oneChannelAtATime(tx);
    if (await channelNameTaken(tx, input.name)) return refuse("name_taken", { name: input.name });
    await requireOwner(tx, ctx, input.ownerId);
    const number = await nextNumber(tx, "CHN");
    const id = await insertChannel(tx, ctx, number, input);
    await record(tx, ctx, [channelEvent("channel.proposed", { id, number, name: input.name }, input)]);
    return ok({ id, number });
  });
}
