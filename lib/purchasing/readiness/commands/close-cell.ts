import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { cellClosed } from "../domain/events";
import type { CloseCell } from "../inputs";
import { endGap, lockCell, openGapsOf, saveClosed } from "../store";

/** The channel takes no purchases of this form any more: it is not checked, and stops no launch. */
export async function closeCell(ctx: Context, input: CloseCell) {
  authorize(ctx.actor, "readiness:write");
  return inTransaction(ctx, async (tx) => {
    const cell = await lockCell(tx, input.id);
    if (cell.version !== input.version) return stale(tx, { kind: "readiness", id: cell.id }, cell.version, {});
    for (const { id } of await openGapsOf(tx, cell.id)) await endGap(tx, ctx, id, "replaced");
    await saveClosed(tx, ctx, cell);
    await record(tx, ctx, [cellClosed(cell, input.reason)]);
    return ok({ id: cell.id });
  });
}
