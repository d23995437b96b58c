import { and, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { capacityHolds, capacityPoolOfferings, capacityPools, offerings, roadmapItems } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import type { Tx } from "@/lib/platform/command";

export type RoadmapItem = typeof roadmapItems.$inferSelect;
export type CapacityPool = typeof capacityPools.$inferSelect;

/** Locks the entry, so that two moves of one date are made one after the other. */
export async function lockRoadmapItem(tx: Tx, id: string): Promise<RoadmapItem> {
  const [row] = await tx.select().from(roadmapItems).where(eq(roadmapItems.id, id)).for("update");
  if (!row) throw new NotFound("roadmap item", id);
  return row;
}

async function mustBeOffering(tx: Tx, id: string): Promise<void> {
  const found = await tx.select({ id: offerings.id }).from(offerings).where(eq(offerings.id, id));
  if (found.length === 0) throw new NotFound("offering", id);
}

export async function insertRoadmapItem(tx: Tx, item: typeof roadmapItems.$inferInsert): Promise<boolean> {
  await mustBeOffering(tx, item.offeringId);
  const added = await tx.insert(roadmapItems).values(item).onConflictDoNothing().returning({ id: roadmapItems.id });
  return added.length > 0;
}

export async function saveRoadmapItem(tx: Tx, item: RoadmapItem, now: Date): Promise<void> {
  await tx
    .update(roadmapItems)
    .set({ ...item, version: item.version + 1, changedAt: now })
    .where(eq(roadmapItems.id, item.id));
}

export async function lockPool(tx: Tx, id: string): Promise<CapacityPool> {
  const [row] = await tx.select().from(capacityPools).where(eq(capacityPools.id, id)).for("update");
  if (!row) throw new NotFound("capacity pool", id);
  return row;
}

export async function insertPool(tx: Tx, pool: typeof capacityPools.$inferInsert): Promise<boolean> {
  const added = await tx.insert(capacityPools).values(pool).onConflictDoNothing().returning({ id: capacityPools.id });
  return added.length > 0;
}

export async function savePoolTotal(tx: Tx, pool: CapacityPool, total: number, now: Date): Promise<void> {
  await tx
    .update(capacityPools)
    .set({ total, version: pool.version + 1, changedAt: now })
    .where(eq(capacityPools.id, pool.id));
}

export async function assignOffering(tx: Tx, poolId: string, offeringId: string, unitsEach: number): Promise<void> {
  await mustBeOffering(tx, offeringId);
  await tx
    .insert(capacityPoolOfferings)
    .values({ poolId, offeringId, unitsEach })
    .onConflictDoUpdate({
      target: [capacityPoolOfferings.poolId, capacityPoolOfferings.offeringId],
      set: { unitsEach },
    });
}

/** The pools that these offerings draw on, locked in the order of their ids. */
export async function lockPoolsOf(tx: Tx, offeringIds: readonly string[]): Promise<readonly CapacityPool[]> {
  if (offeringIds.length === 0) return [];
  const drawn = tx
    .select({ poolId: capacityPoolOfferings.poolId })
    .from(capacityPoolOfferings)
    .where(inArray(capacityPoolOfferings.offeringId, [...offeringIds]));
  return tx
    .select()
    .from(capacityPools)
    .where(inArray(capacityPools.id, drawn))
    .orderBy(capacityPools.id)
    .for("update");
}

export const unitsOf = (on: Reader, offeringIds: readonly string[]) =>
  on
    .select()
    .from(capacityPoolOfferings)
    .where(inArray(capacityPoolOfferings.offeringId, [...offeringIds]));

export type Holder = { readonly kind: string; readonly id: string };

/** The holds that count at this time, without those of the holder. */
export const holdsInForce = (at: Date, except?: Holder) =>
  and(
    isNull(capacityHolds.releasedAt),
    gt(capacityHolds.expiresAt, at),
    except ? or(ne(capacityHolds.holderKind, except.kind), ne(capacityHolds.holderId, except.id)) : undefined,
  );

/** Units in force at this time in each of the pools, without those of the holder. */
export async function heldInPools(
  on: Reader,
  poolIds: readonly string[],
  at: Date,
  except?: Holder,
): Promise<ReadonlyMap<string, number>> {
  if (poolIds.length === 0) return new Map();
  const rows = await on
    .select({ poolId: capacityHolds.poolId, held: sql<number>`sum(${capacityHolds.quantity})::int` })
    .from(capacityHolds)
    .where(and(inArray(capacityHolds.poolId, [...poolIds]), holdsInForce(at, except)))
    .groupBy(capacityHolds.poolId);
  return new Map(rows.map((row) => [row.poolId, row.held]));
}

/** Ends the holds of a holder; answers what was held. */
export async function releaseHoldsOf(tx: Tx, kind: string, holderId: string, now: Date) {
  return tx
    .update(capacityHolds)
    .set({ releasedAt: now, changedAt: now })
    .where(
      and(eq(capacityHolds.holderKind, kind), eq(capacityHolds.holderId, holderId), isNull(capacityHolds.releasedAt)),
    )
    .returning({ poolId: capacityHolds.poolId, quantity: capacityHolds.quantity });
}

export async function insertHolds(
  tx: Tx,
  holds: readonly Omit<typeof capacityHolds.$inferInsert, "id">[],
): Promise<void> {
  if (holds.length > 0) await tx.insert(capacityHolds).values(holds.map((hold) => ({ ...hold, id: newId() })));
}
