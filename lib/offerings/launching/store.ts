import { and, eq, inArray, lte } from "drizzle-orm";
import { launchBlocks } from "@/db/schema";
import type { Tx } from "@/lib/platform/command";

/** The only writer of what purchasing announced about channels. */
export type KnownCell = typeof launchBlocks.$inferSelect;

/** What is known of these cells, locked in the order of their ids. */
export const lockKnown = (tx: Tx, cellIds: readonly string[]): Promise<KnownCell[]> =>
  tx
    .select()
    .from(launchBlocks)
    .where(inArray(launchBlocks.cellId, [...cellIds]))
    .orderBy(launchBlocks.cellId)
    .for("update");

/** Keeps the newest word about a form on a channel: one that arrives late changes nothing. */
export async function keepAnnounced(tx: Tx, row: typeof launchBlocks.$inferInsert): Promise<void> {
  const { cellId, formName, missing, freshUntil, announcedAt } = row;
  await tx
    .insert(launchBlocks)
    .values(row)
    .onConflictDoUpdate({
      target: [launchBlocks.channelId, launchBlocks.form],
      set: { cellId, formName, missing, freshUntil: freshUntil ?? null, announcedAt },
      setWhere: lte(launchBlocks.announcedAt, announcedAt),
    });
}

export const forgetAnnounced = (tx: Tx, cellId: string, announcedAt: Date) =>
  tx.delete(launchBlocks).where(and(eq(launchBlocks.cellId, cellId), lte(launchBlocks.announcedAt, announcedAt)));
