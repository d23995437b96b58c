import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { ResizeCapacityPool } from "../inputs";
import { heldInPools, lockPool, savePoolTotal } from "../store";

/** Changes how much there is. Never below what is held: those holders were promised it. */
export async function resizeCapacityPool(ctx: Context, input: ResizeCapacityPool) {
  authorize(ctx.actor, "capacity:write");
  return inTransaction(ctx, async (tx) => {
    const pool = await lockPool(tx, input.id);
    if (pool.version !== input.version)
      return stale(tx, { kind: "capacity_pool", id: pool.id }, pool.version, { total: String(pool.total) });
    if (pool.total === input.total) return refuse("nothing_changed");
    const held = (await heldInPools(tx, [pool.id], ctx.now)).get(pool.id) ?? 0;
    if (input.total < held) return refuse("below_what_is_held", { held, unit: pool.unit });
    await savePoolTotal(tx, pool, input.total, ctx.now);
    await record(tx, ctx, [
      {
        type: "capacity.changed",
        stream: `capacity_pool:${pool.id}`,
        subject: { kind: "capacity_pool", id: pool.id, label: pool.name },
        data: { from: pool.total, to: input.total, unit: pool.unit, why: input.why },
        announce: true,
      },
    ]);
    return ok({ id: pool.id });
  });
}
