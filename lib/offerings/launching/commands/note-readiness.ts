import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { type ReadinessAnnounced, readinessNoted } from "../domain/launch-block";
import { forgetAnnounced, keepAnnounced, lockKnown } from "../store";

/**
 * Remembers what purchasing says about forms of purchase on channels, so that a launch is refused without asking purchasing.
 * Nothing is kept of a channel that does not sell. What only holds longer is not journalled.
 */
export async function noteReadiness(ctx: Context, told: { cells: readonly ReadinessAnnounced[]; announcedAt: Date }) {
  authorize(ctx.actor, "offering:launch");
  const { cells, announcedAt } = told;
  return inTransaction(ctx, async (tx) => {
    const known = await lockKnown(
      tx,
      cells.map(({ cellId }) => cellId),
    );
    const events = [];
    for (const cell of cells) {
      const before = known.find(({ cellId }) => cellId === cell.cellId);
      if (before && before.announcedAt > announcedAt) continue;
      const { cellId, channelId, form, formName, missing, freshUntil, sells } = cell;
      const row = { cellId, channelId, form, formName, missing: [...missing], freshUntil, announcedAt };
      if (sells) await keepAnnounced(tx, row);
      else await forgetAnnounced(tx, cellId, announcedAt);
      events.push(...readinessNoted(cell, before?.missing ?? []));
    }
    await record(tx, ctx, events);
    return ok({ changed: events.length });
  });
}
