import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";

export type CategoryNode = {
  readonly id: string;
  readonly name: string;
  /** "Connectivity › Internet". */
  readonly path: string;
  readonly depth: number;
  readonly catalog: string | null;
};

/** All categories in the order of the tree. */
export async function categoryTree(actor: Actor, on: Reader = db): Promise<CategoryNode[]> {
  authorize(actor, "offering:read");
  const { rows } = await on.execute<CategoryNode>(sql`
    with recursive tree as (
      select c.id, c.name, c.catalog_id, c.name as path, 0 as depth from categories c where c.parent_id is null
      union all
      select c.id, c.name, c.catalog_id, t.path || ' › ' || c.name, t.depth + 1
        from categories c join tree t on c.parent_id = t.id
    )
    select t.id, t.name, t.path, t.depth, k.name as catalog from tree t left join catalogs k on k.id = t.catalog_id
    order by k.name nulls first, t.path limit 1000`);
  return rows;
}
