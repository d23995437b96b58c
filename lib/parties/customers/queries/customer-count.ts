import { sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { organisations } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { type CustomerFilter, filtered } from "./customers";

/** How many fit, exact up to 10,000; beyond it `more` is true. */
export async function customerCount(actor: Actor, filter: CustomerFilter, on: Reader = db) {
  authorize(actor, "party:read");
  const some = on.select({ one: sql`1` }).from(organisations).where(filtered(filter)).limit(10_001).as("some");
  const [row] = await on.select({ count: sql<number>`count(*)::int` }).from(some);
  const count = row?.count ?? 0;
  return { count: Math.min(count, 10_000), more: count > 10_000 };
}
