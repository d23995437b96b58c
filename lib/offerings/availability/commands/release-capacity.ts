import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { ReserveCapacity } from "../inputs";
import { releaseHoldsOf } from "../store";

/** Gives back what a holder reserved. Nothing held is nothing to do. */
export async function releaseCapacity(ctx: Context, { holder }: Pick<ReserveCapacity, "holder">) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const released = await releaseHoldsOf(tx, holder.kind, holder.id, ctx.now);
    await record(
      tx,
      ctx,
      released.map(({ poolId, quantity }) => ({
        type: "capacity.released",
        stream: `capacity_pool:${poolId}`,
        subject: { kind: "capacity_pool", id: poolId },
        data: { holder, quantity },
      })),
    );
    return ok({ pools: released.length });
  });
}
