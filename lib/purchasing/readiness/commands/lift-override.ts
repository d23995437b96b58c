import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { overrideLifted } from "../domain/events";
import type { LiftOverride } from "../inputs";
import { lockCell, lockOverride, overrideById, saveLifted } from "../store";

/** Takes an override back before its end: the check counts as what it is. */
export async function liftOverride(ctx: Context, input: LiftOverride) {
  authorize(ctx.actor, "readiness:override");
  const liftedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const cell = await lockCell(tx, (await overrideById(tx, input.id)).cellId);
    const given = await lockOverride(tx, input.id);
    if (given.liftedAt || given.endsAt <= ctx.now) return refuse("over_already");
    await saveLifted(tx, ctx, given.id, liftedBy);
    await record(tx, ctx, [overrideLifted(cell, given.id, given.kind)]);
    return ok({ cellId: cell.id });
  });
}
