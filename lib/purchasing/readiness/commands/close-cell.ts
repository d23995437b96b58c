import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, type Tx } from "@/lib/platform/command";
import { journalOf, record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { cellClosed } from "../domain/events";
import type { CloseCell } from "../inputs";
import { endGap, lockAnyCell, openGapsOf, saveClosed } from "../store";

/** The channel takes no purchases of this form any more: it is not checked, and stops no launch. */
export async function closeCell(ctx: Context, input: CloseCell) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const cell = await lockAnyCell(tx, input.id);
    if (cell.closedAt) return refuse("closed_already", await closing(tx, cell.id));
    if (cell.version !== input.version) return stale(tx, { kind: "readiness", id: cell.id }, cell.version, {});
    for (const { id } of await openGapsOf(tx, cell.id)) await endGap(tx, ctx, id, "replaced");
    await saveClosed(tx, ctx, cell);
    await record(tx, ctx, [cellClosed(cell, input.reason)]);
    return ok({ id: cell.id });
  });
}

/** Who closed it and why. */
async function closing(tx: Tx, id: string): Promise<{ by: string; why: string }> {
  const closed = (await journalOf(`readiness:${id}`, 10, tx)).find((entry) => entry.type === "readiness.closed");
  return { by: closed?.actorName ?? "Somebody", why: String((closed?.data as { reason?: string })?.reason ?? "") };
}
