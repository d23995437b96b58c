import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import type { OpenCapacityPool } from "../inputs";
import { assignOffering, insertPool } from "../store";

/** Begins to count something that deliveries use up, with the first offering that draws on it. */
export async function openCapacityPool(ctx: Context, input: OpenCapacityPool) {
  authorize(ctx.actor, "capacity:write");
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    const { offeringId, unitsEach, ...pool } = input;
    const added = await insertPool(tx, { ...pool, id, createdAt: ctx.now, changedAt: ctx.now });
    if (!added) return refuse("name_taken");
    await assignOffering(tx, id, offeringId, unitsEach);
    await record(tx, ctx, [
      {
        type: "capacity.opened",
        stream: `capacity_pool:${id}`,
        subject: { kind: "capacity_pool", id, label: pool.name },
        data: input,
      },
    ]);
    return ok({ id });
  });
}
