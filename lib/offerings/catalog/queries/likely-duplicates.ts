import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

export type LikelyDuplicate = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Same name and same specification among our own. */
  readonly exact: boolean;
};

/** Living offerings whose name is much like this one's, the likest first. */
export async function likelyDuplicates(
  actor: Actor,
  like: { readonly name: string; readonly specificationId: string | null },
  on: Reader = db,
): Promise<LikelyDuplicate[]> {
  authorize(actor, "offering:read");
  const { rows } = await on.execute<LikelyDuplicate>(sql`
    select o.id, o.number, o.name,
      o.catalog_id is null and lower(o.name) = lower(${like.name})
        and o.specification_id is not distinct from ${like.specificationId}::uuid as exact
    from offerings o
    where lower(${like.name}::text) <% o.search_text
      and similarity(lower(o.name), lower(${like.name})) >= 0.7
      and o.state not in ('retired', 'obsolete', 'rejected')
    order by similarity(lower(o.name), lower(${like.name})) desc, o.number
    limit 5`);
  return rows;
}
