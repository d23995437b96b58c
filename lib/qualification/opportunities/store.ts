import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { opportunities, opportunityRisks, requirements, sites, solutionItems } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { today } from "@/lib/kernel/period";
import { may } from "@/lib/kernel/permissions";
import type { Tx } from "@/lib/platform/command";
import { assessmentsOf, currentPolicy } from "@/lib/qualification/assessment/store";
import { type Dossier, dossierValue, scoreOf } from "@/lib/qualification/gates/domain/snapshot";
import { itemsOf } from "@/lib/qualification/solutions/store";

export type Opportunity = typeof opportunities.$inferSelect;

/** Whose opportunities this actor may know of: their own and their team's, unless their role reads all. */
export const isVisibleTo = (actor: Actor, ownerId: string): boolean =>
  may(actor, "opportunity:read_all") || (actor.kind === "person" && actor.sees.includes(ownerId));

/** Locks the opportunity, so that changes of one are made one after the other. Somebody else's looks as if it did not exist. */
export async function lockOpportunity(tx: Tx, actor: Actor, id: string): Promise<Opportunity> {
  const [row] = await tx.select().from(opportunities).where(eq(opportunities.id, id)).for("update");
  if (!row || !isVisibleTo(actor, row.ownerId)) throw new NotFound("opportunity", id);
  return row;
}

export async function insertOpportunity(tx: Tx, row: typeof opportunities.$inferInsert): Promise<void> {
  await tx.insert(opportunities).values(row);
}

/** Writes changed columns and raises the version that details and states are guarded by. */
export async function saveOpportunity(
  tx: Tx,
  row: Opportunity,
  changes: Partial<typeof opportunities.$inferInsert>,
  now: Date,
): Promise<Opportunity> {
  const [saved] = await tx
    .update(opportunities)
    .set({ ...changes, version: row.version + 1, changedAt: now })
    .where(eq(opportunities.id, row.id))
    .returning();
  if (!saved) throw new NotFound("opportunity", row.id);
  return saved;
}

/** What belongs to an opportunity and was not removed, in the order in which it is shown. */
export const parts = {
  items: { where: isNull(solutionItems.removedAt), orderBy: asc(solutionItems.position) },
  assessments: { with: { assessor: { columns: { name: true } } } },
  requirements: {
    where: isNull(requirements.removedAt),
    orderBy: () => [asc(requirements.createdAt), asc(requirements.id)],
  },
  risks: {
    where: isNull(opportunityRisks.removedAt),
    orderBy: () => [asc(opportunityRisks.createdAt), asc(opportunityRisks.id)],
  },
} as const;

/** Everything recorded about an opportunity, for its rules. */
export async function dossierOf(on: Reader, row: Opportunity): Promise<Dossier> {
  const found = await on.query.opportunities.findFirst({
    where: eq(opportunities.id, row.id),
    columns: { id: true },
    with: { ...parts, organisation: { columns: { name: true } } },
  });
  if (!found) throw new NotFound("opportunity", row.id);
  const { organisation, ...recorded } = found;
  return { ...row, ...recorded, organisationName: organisation.name };
}

/** Brings the figures kept for lists up to date after something recorded about the opportunity changed. */
export async function refreshStanding(tx: Tx, row: Opportunity, now: Date): Promise<void> {
  const policy = await currentPolicy(tx);
  const score = scoreOf(await assessmentsOf(tx, row.id), policy.content, today(now));
  const value = dossierValue({ ...row, items: await itemsOf(tx, row.id) }, policy.content);
  await tx
    .update(opportunities)
    .set({
      valueMinor: value.minor,
      scoreLowBps: score.lowBps,
      scoreHighBps: score.highBps,
      changedAt: now,
      ...(row.state === "identified" ? { state: "exploring" as const, stateSince: now } : {}),
    })
    .where(eq(opportunities.id, row.id));
}

/** Can something be delivered there for this customer: their site, and not closed. */
export async function isSiteOf(on: Reader, siteId: string, organisationId: string): Promise<boolean> {
  const rows = await on
    .select({ id: sites.id })
    .from(sites)
    .where(and(eq(sites.id, siteId), eq(sites.organisationId, organisationId), isNull(sites.closedAt)));
  return rows.length > 0;
}
