import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { announce } from "@/lib/platform/outbox";
import { follow } from "../domain/cell";
import { isGap } from "../domain/check";
import { gapDone, readinessChanged, readinessConfirmed } from "../domain/events";
import { computedCells } from "../queries/computed-cells";
import { endGap, lockCells, openGapsOf, saveStanding } from "../store";

/**
 * Computes every open cell again and says what changed; a gap that closed is done. Safe to repeat: where nothing changed
 * only the time until which the answers hold is told.
 */
export async function refreshReadiness(ctx: Context) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    await lockCells(tx);
    const cells = await computedCells(tx, ctx.now);
    const changed: string[] = [];
    for (const { cell, outcome, sells } of cells) {
      const next = follow(cell.standing, outcome, sells, ctx.now);
      if (!next.changed) continue;
      await saveStanding(tx, ctx, cell, next.standing);
      const ready = outcome.checks.filter((check) => !isGap(check.state)).map((check) => check.kind);
      const done = (await openGapsOf(tx, cell.id)).filter((gap) => ready.includes(gap.kind));
      for (const gap of done) await endGap(tx, ctx, gap.id, "done");
      await record(tx, ctx, [
        readinessChanged(cell, outcome, sells),
        ...done.map((gap) => gapDone(cell, gap.kind, gap.personId)),
      ]);
      changed.push(cell.id);
    }
    const kept = cells.filter(({ cell }) => !changed.includes(cell.id));
    if (kept.length > 0) await announce(tx, ctx, [readinessConfirmed(kept)]);
    return ok({ cells: cells.length, changed });
  });
}
