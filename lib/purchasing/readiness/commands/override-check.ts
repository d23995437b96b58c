import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { checkOverridden } from "../domain/events";
import { override } from "../domain/override";
import type { OverrideCheck } from "../inputs";
import { computedCheck } from "../queries/computed-cells";
import { insertOverride, lockCell } from "../store";

/** A director answers for a gap: the check counts as ready until the override ends or is lifted. */
export async function overrideCheck(ctx: Context, input: OverrideCheck) {
  authorize(ctx.actor, "readiness:override");
  const givenBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const cell = await lockCell(tx, input.cellId);
    const check = await computedCheck(tx, ctx.now, cell.id, input.kind);
    const facts = { today: today(ctx.now), inForce: check.override ?? undefined };
    const given = override(check, input.endsOn, facts);
    if (!given.ok) return given;
    const overrideId = newId();
    const { kind, reason, endsOn } = input;
    const row = { id: overrideId, cellId: cell.id, kind, reason, givenBy, givenAt: ctx.now };
    await insertOverride(tx, { ...row, endsAt: given.value.endsAt });
    await record(tx, ctx, [checkOverridden(cell, { overrideId, kind, reason, endsOn })]);
    return ok({ cellId: cell.id, overrideId });
  });
}
