import { asc, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";

/** The places of an organisation where products are delivered, those that are closed last. */
export async function sitesOf(actor: Actor, organisationId: string, on: Reader = db) {
  authorize(actor, "party:read");
  const rows = await on
    .select()
    .from(sites)
    .where(eq(sites.organisationId, organisationId))
    .orderBy(sql`${sites.closedAt} is not null`, asc(sites.name), asc(sites.id))
    .limit(500);
  const write = may(actor, "party:write");
  return rows.map((row) => ({ ...row, isOpen: row.closedAt === null, may: { correct: write } }));
}

export type SiteView = Awaited<ReturnType<typeof sitesOf>>[number];
