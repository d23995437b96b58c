import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { AllowChannelOffering } from "../inputs";
import { channelEvent, exceptionInTheWay, insertException, lockChannel, offeringName } from "../store";

/** Lets an offering into a channel's assortment, or takes it out, for a period. */
export async function allowChannelOffering(ctx: Context, input: AllowChannelOffering) {
  authorize(ctx.actor, "channel:write");
  return inTransaction(ctx, async (tx) => {
    const channel = await lockChannel(tx, input.channelId);
    if (channel.state === "retired") return refuse("channel_retired");
    const offering = await offeringName(tx, input.offeringId);
    const other = await exceptionInTheWay(tx, input);
    if (other) return refuse("overlaps", { allowed: other.allowed, from: other.validFrom, until: other.validUntil });
    const id = await insertException(tx, ctx, input);
    const { channelId: _, allowed, ...data } = input;
    const type = allowed ? "channel.offering_let_in" : "channel.offering_taken_out";
    await record(tx, ctx, [channelEvent(type, channel, { ...data, offering })]);
    return ok({ id });
  });
}
