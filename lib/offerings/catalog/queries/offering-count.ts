import { and, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { offerings } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { conditions, needingAttention, type OfferingFilter } from "./offerings-matching";

/** How many offerings fit: exact up to 10,000, beyond it `more` is true, so that a large inventory costs no more. */
export async function offeringCount(actor: Actor, filter: OfferingFilter, on: Reader = db) {
  authorize(actor, "offering:read");
  const query = on.select({ one: sql`1` }).from(offerings).$dynamic();
  if (filter.needsAttention) query.innerJoin(sql`(${needingAttention}) attention`, sql`attention.id = ${offerings.id}`);
  const some = query
    .where(and(...(await conditions(filter, on))))
    .limit(10_001)
    .as("some");
  const [row] = await on.select({ count: sql<number>`count(*)::int` }).from(some);
  const count = row?.count ?? 0;
  return { count: Math.min(count, 10_000), more: count > 10_000 };
}
