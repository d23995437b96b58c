import { actorId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { poolsAt } from "../domain/availability";
import type { ReserveCapacity } from "../inputs";
import { heldInPools, insertHolds, lockPoolsOf, releaseHoldsOf, unitsOf } from "../store";

/** Reserves for a holder what these pieces take, in place of what it held before. Lapses by itself. */
export async function reserveCapacity(ctx: Context, { holder, needs, expiresAt }: ReserveCapacity) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const offeringIds = [...new Set(needs.map((need) => need.offeringId))];
    const pools = await lockPoolsOf(tx, offeringIds);
    const units = pools.length > 0 ? await unitsOf(tx, offeringIds) : [];
    const released = await releaseHoldsOf(tx, holder.kind, holder.id, ctx.now);
    const held = await heldInPools(
      tx,
      pools.map((pool) => pool.id),
      ctx.now,
    );
    const wanted = new Map<string, number>();
    for (const need of needs) {
      const drawn = pools.flatMap((pool) => {
        const unit = units.find((each) => each.poolId === pool.id && each.offeringId === need.offeringId);
        return unit ? [{ ...pool, heldByOthers: held.get(pool.id) ?? 0, unitsEach: unit.unitsEach }] : [];
      });
      for (const pool of poolsAt(drawn, need.place))
        wanted.set(pool.id, (wanted.get(pool.id) ?? 0) + need.quantity * pool.unitsEach);
    }
    const holds = pools.flatMap((pool) => {
      const quantity = wanted.get(pool.id) ?? 0;
      return quantity > 0 ? [{ pool, quantity, free: pool.total - (held.get(pool.id) ?? 0) }] : [];
    });
    const short = holds.find(({ quantity, free }) => quantity > free);
    if (short)
      return refuse("capacity_short", {
        pool: short.pool.name,
        free: Math.max(0, short.free),
        needed: short.quantity,
        unit: short.pool.unit,
      });
    const stamps = { expiresAt, heldBy: actorId(ctx.actor), createdAt: ctx.now, changedAt: ctx.now };
    const of = { holderKind: holder.kind, holderId: holder.id, holderLabel: holder.label };
    await insertHolds(
      tx,
      holds.map(({ pool, quantity }) => ({ ...of, ...stamps, poolId: pool.id, quantity })),
    );
    await record(tx, ctx, [
      ...holds.map(({ pool, quantity }) => ({
        type: "capacity.reserved",
        stream: `capacity_pool:${pool.id}`,
        subject: { kind: "capacity_pool", id: pool.id, label: pool.name },
        data: { holder, quantity, unit: pool.unit, expiresAt: expiresAt.toISOString() },
      })),
    ]);
    return ok({ pools: holds.length, replaced: released.length });
  });
}
