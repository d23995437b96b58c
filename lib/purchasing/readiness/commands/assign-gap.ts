import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { cellName } from "../domain/cell";
import { checkKindNames, isGap } from "../domain/check";
import { gapAssigned } from "../domain/events";
import type { AssignGap } from "../inputs";
import { computedCheck } from "../queries/computed-cells";
import { colleagueName, endGap, insertGap, lockCell, openGap } from "../store";

/** Gives somebody a gap to close until a day, and tells them. Whoever had it before has it no longer. */
export async function assignGap(ctx: Context, input: AssignGap) {
  authorize(ctx.actor, "readiness:write");
  const assignedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const cell = await lockCell(tx, input.cellId);
    const { kind, personId, dueOn, note } = input;
    if (dueOn < today(ctx.now)) return refuse("due_in_the_past", { today: today(ctx.now) });
    const check = await computedCheck(tx, ctx.now, cell.id, kind);
    if (!isGap(check.state)) return refuse("ready_already", { kind });
    const person = await colleagueName(tx, ctx, personId);
    const before = await openGap(tx, cell.id, kind);
    if (before?.personId === personId && before.dueOn === dueOn) return refuse("assigned_already", { person });
    if (before) await endGap(tx, ctx, before.id, "replaced");
    const stamps = { assignedAt: ctx.now, createdAt: ctx.now, changedAt: ctx.now };
    await insertGap(tx, { id: newId(), cellId: cell.id, kind, personId, dueOn, note, assignedBy, ...stamps });
    await notify(tx, ctx, [personId], {
      kind: "readiness_gap",
      title: `${checkKindNames[kind]} for ${cellName(cell)}: yours until ${dueOn}. ${check.sentence}`,
      href: `/purchasing/readiness/${cell.id}`,
      subject: { kind: "readiness", id: cell.id },
    });
    await record(tx, ctx, [gapAssigned(cell, { kind, personId, person, dueOn })]);
    return ok({ cellId: cell.id, person });
  });
}
