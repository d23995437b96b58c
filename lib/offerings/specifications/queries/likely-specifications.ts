import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

export type LikelySpecification = { readonly id: string; readonly number: string; readonly name: string };

/** Living specifications whose name is much like this one. */
export async function likelySpecifications(
  actor: Actor,
  name: string,
  on: Reader = db,
): Promise<LikelySpecification[]> {
  authorize(actor, "offering:read");
  const { rows } = await on.execute<LikelySpecification>(sql`
    select s.id, s.number, s.name from product_specifications s
    where lower(s.name) % lower(${name}::text) and similarity(lower(s.name), lower(${name})) >= 0.7
      and s.state not in ('retired', 'obsolete', 'rejected')
    order by similarity(lower(s.name), lower(${name})) desc, s.number limit 5`);
  return rows;
}
