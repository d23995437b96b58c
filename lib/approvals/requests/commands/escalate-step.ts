import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { workingHoursAfter } from "../domain/calendar";
import { approvalEvent } from "../domain/events";
import { type EscalateRefusal, escalate } from "../domain/hand-on";
import type { EscalateStep } from "../inputs";
import { lockStep, matterOf, routed, saveStep } from "../store";

/** Takes a step one level up with a reason: from then on only that level or higher decides it. */
export async function escalateStep(
  ctx: Context,
  input: EscalateStep,
): Promise<Result<{ stepId: string }, EscalateRefusal>> {
  authorize(ctx.actor, "approval:read");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockStep(tx, input.stepId);
    const { request, step } = locked;
    const { matter, bench } = await matterOf(tx, locked, ctx.now);
    const up = escalate({ ...step, requestState: request.state }, by, matter, bench);
    if (!up.ok) return up;
    const columns = routed(up.value.route, up.value.level);
    const dueAt = workingHoursAfter(ctx.now, matter.policy.hoursToDecide);
    const raised = { ...columns, level: up.value.level, dueAt, escalations: step.escalations + 1 };
    await saveStep(tx, step, raised, ctx.now);
    const data = { stepId: step.id, because: "escalated" };
    await record(tx, ctx, [
      approvalEvent(request, "step_escalated", { ...data, by: "person", level: raised.level, reason: input.reason }),
      approvalEvent(request, "asked", { ...data, personIds: columns.askedIds }),
    ]);
    return ok({ stepId: step.id });
  });
}
