import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { sites, solutionItems } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/command";
import type { Dossier } from "@/lib/qualification/gates/domain/snapshot";

export type SolutionItem = typeof solutionItems.$inferSelect;

export const itemsOf = (on: Reader, opportunityId: string) =>
  on
    .select()
    .from(solutionItems)
    .where(and(eq(solutionItems.opportunityId, opportunityId), isNull(solutionItems.removedAt)))
    .orderBy(asc(solutionItems.position));

/** What the availability of the items is asked with. */
export const asksOf = (dossier: Dossier) =>
  dossier.items.map((item) => ({
    id: item.id,
    offeringVersionId: item.offeringVersionId,
    quantity: item.quantity,
    needOn: item.needOn ?? dossier.needOn,
    siteId: item.siteId,
  }));

export async function insertItem(tx: Tx, row: Omit<typeof solutionItems.$inferInsert, "position">): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from solution_items where opportunity_id = ${row.opportunityId})`;
  await tx.insert(solutionItems).values({ ...row, position });
}

/** An item of the present solution. Its opportunity is locked first, so read this without a lock to find it. */
export async function itemById(on: Reader, id: string): Promise<SolutionItem> {
  const [row] = await on
    .select()
    .from(solutionItems)
    .where(and(eq(solutionItems.id, id), isNull(solutionItems.removedAt)));
  if (!row) throw new NotFound("solution item", id);
  return row;
}

export async function saveItem(
  tx: Tx,
  row: SolutionItem,
  changes: Partial<typeof solutionItems.$inferInsert>,
  now: Date,
): Promise<void> {
  await tx
    .update(solutionItems)
    .set({ ...changes, version: row.version + 1, changedAt: now })
    .where(eq(solutionItems.id, row.id));
}

/** What the items of an opportunity take from capacity pools. */
export async function capacityNeeds(on: Reader, opportunityId: string) {
  return on
    .select({ offeringId: solutionItems.offeringId, quantity: solutionItems.quantity, place: sites.city })
    .from(solutionItems)
    .leftJoin(sites, eq(sites.id, solutionItems.siteId))
    .where(and(eq(solutionItems.opportunityId, opportunityId), isNull(solutionItems.removedAt)));
}
