import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import type { EndPlanAssignment } from "../inputs";
import {
  deleteAssignment,
  lockAssignment,
  lockPlan,
  nameOfPerson,
  planEvent,
  planSubject,
  saveAssignmentEnd,
} from "../store";

/** Ends an assignment on a day; on or before its first day there never was one. What was credited keeps its pay. */
export async function endPlanAssignment(ctx: Context, input: EndPlanAssignment) {
  authorize(ctx.actor, "compensation:write");
  return inTransaction(ctx, async (tx) => {
    const row = await lockAssignment(tx, input.id);
    const plan = await lockPlan(tx, row.planId);
    if (row.version !== input.version)
      return stale(tx, planSubject(plan), row.version, { validUntil: row.validUntil ?? "" });
    if (row.validUntil !== null && row.validUntil < input.validUntil)
      return refuse("ended_already", { until: row.validUntil });
    if (input.validUntil <= row.validFrom) await deleteAssignment(tx, row.id);
    else await saveAssignmentEnd(tx, ctx, row, input.validUntil);
    const person = await nameOfPerson(tx, row.personId);
    const told = { person, personId: row.personId, validFrom: row.validFrom, validUntil: input.validUntil };
    await record(tx, ctx, [planEvent("compensation_plan.assignment_ended", plan, told)]);
    return ok({ id: row.id, planId: plan.id });
  });
}
