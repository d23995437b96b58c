import { asc, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { capacityPools } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { databaseNow } from "@/lib/platform/clock";

export type Hold = {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly quantity: number;
  readonly expiresAt: string;
};

/** Every capacity pool with what draws on it and what is held of it now. */
export async function capacityPoolsHeld(actor: Actor, given?: Date, on: Reader = db) {
  authorize(actor, "offering:read");
  const at = given ?? (await databaseNow());
  const rows = await on
    .select({
      id: capacityPools.id,
      name: capacityPools.name,
      place: capacityPools.place,
      unit: capacityPools.unit,
      total: capacityPools.total,
      version: capacityPools.version,
      drawnBy: sql<{ id: string; name: string; unitsEach: number }[]>`coalesce((
        select json_agg(json_build_object('id', o.id, 'name', o.name, 'unitsEach', d.units_each) order by o.name)
        from capacity_pool_offerings d join offerings o on o.id = d.offering_id where d.pool_id = capacity_pools.id), '[]')`,
      holds: sql<Hold[]>`coalesce((
        select json_agg(json_build_object('kind', h.holder_kind, 'id', h.holder_id, 'label', h.holder_label,
          'quantity', h.quantity, 'expiresAt', h.expires_at) order by h.expires_at)
        from capacity_holds h where h.pool_id = capacity_pools.id and h.released_at is null
          and h.expires_at > ${at.toISOString()}::timestamptz), '[]')`,
    })
    .from(capacityPools)
    .orderBy(asc(capacityPools.name))
    .limit(200);
  return {
    pools: rows.map((row) => ({ ...row, held: row.holds.reduce((sum, hold) => sum + hold.quantity, 0) })),
    may: { write: may(actor, "capacity:write") },
  };
}
