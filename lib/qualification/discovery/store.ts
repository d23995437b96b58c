import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { opportunityRisks, requirements } from "@/db/schema";
import { NotFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/command";

export type Requirement = typeof requirements.$inferSelect;

export type OpportunityRisk = typeof opportunityRisks.$inferSelect;

export async function insertRequirement(tx: Tx, row: typeof requirements.$inferInsert): Promise<void> {
  await tx.insert(requirements).values(row);
}

export async function requirementById(on: Reader, id: string): Promise<Requirement> {
  const [row] = await on
    .select()
    .from(requirements)
    .where(and(eq(requirements.id, id), isNull(requirements.removedAt)));
  if (!row) throw new NotFound("requirement", id);
  return row;
}

export async function saveRequirement(
  tx: Tx,
  row: Requirement,
  changes: Partial<typeof requirements.$inferInsert>,
  now: Date,
): Promise<void> {
  await tx
    .update(requirements)
    .set({ ...changes, version: row.version + 1, changedAt: now })
    .where(eq(requirements.id, row.id));
}

export async function insertRisk(tx: Tx, row: typeof opportunityRisks.$inferInsert): Promise<void> {
  await tx.insert(opportunityRisks).values(row);
}

export async function riskById(on: Reader, id: string): Promise<OpportunityRisk> {
  const [row] = await on
    .select()
    .from(opportunityRisks)
    .where(and(eq(opportunityRisks.id, id), isNull(opportunityRisks.removedAt)));
  if (!row) throw new NotFound("risk", id);
  return row;
}

export async function removeRisk(tx: Tx, row: OpportunityRisk, now: Date): Promise<void> {
  await tx
    .update(opportunityRisks)
    .set({ removedAt: now, version: row.version + 1, changedAt: now })
    .where(eq(opportunityRisks.id, row.id));
}
