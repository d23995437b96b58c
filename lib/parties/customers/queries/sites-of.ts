import { asc, eq, isNotNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { sites } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";

/** The places of an organisation where products are delivered, those that are closed last. */
export async function sitesOf(actor: Actor, organisationId: string, on: Reader = db) {
  authorize(actor, "party:read");
  const rows = await on.query.sites.findMany({ ...closedLast, where: eq(sites.organisationId, organisationId) });
  const correct = may(actor, "party:write");
  return rows.map((row) => siteView(row, correct));
}

export const closedLast = {
  orderBy: () => [asc(isNotNull(sites.closedAt)), asc(sites.name), asc(sites.id)],
  limit: 500,
};

export const siteView = (row: typeof sites.$inferSelect, correct: boolean) => ({
  ...row,
  isOpen: row.closedAt === null,
  may: { correct },
});

export type SiteView = ReturnType<typeof siteView>;
