import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { AssignCapacity } from "../inputs";
import { assignOffering, lockPool } from "../store";

/** Lets one more offering draw on a pool, or changes how many units one piece of it takes. */
export async function assignCapacity(ctx: Context, input: AssignCapacity) {
  authorize(ctx.actor, "capacity:write");
  return inTransaction(ctx, async (tx) => {
    const pool = await lockPool(tx, input.poolId);
    await assignOffering(tx, pool.id, input.offeringId, input.unitsEach);
    await record(tx, ctx, [
      {
        type: "capacity.assigned",
        stream: `capacity_pool:${pool.id}`,
        subject: { kind: "capacity_pool", id: pool.id, label: pool.name },
        data: { offeringId: input.offeringId, unitsEach: input.unitsEach },
      },
    ]);
    return ok({ id: pool.id });
  });
}
