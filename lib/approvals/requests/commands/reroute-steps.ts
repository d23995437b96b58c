import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { workingHoursAfter } from "../domain/calendar";
import { approvalEvent } from "../domain/events";
import { isOpen, isPending } from "../domain/lifecycle";
import { reroute } from "../domain/reroute";
import { lockRequest, matterOf, routed, saveStep, setRequestState, stepsOf } from "../store";

/**
 * Asks anew whoever should be asked now: after a decision, an absence, a new matrix, or when time is up. Changes who is
 * asked and never who may decide, which is judged at the moment of deciding.
 */
export async function rerouteSteps(
  ctx: Context,
  input: { readonly requestId: string },
): Promise<Result<{ changed: number }>> {
  authorize(ctx.actor, "approval:decide");
  return inTransaction(ctx, async (tx) => {
    const locked = await lockRequest(tx, input.requestId);
    const { request } = locked;
    if (!isOpen(request.state)) return ok({ changed: 0 });
    const { matter, bench } = await matterOf(tx, locked, ctx.now);
    const events = [];
    for (const step of locked.steps.filter((each) => isPending(each.state))) {
      const next = reroute(step, matter, bench, ctx.now);
      if (next.change === "none") continue;
      const columns = routed(next.route, step.level);
      const goesUp = next.change === "escalated" || next.change === "reminded";
      const dueAt = goesUp || step.blocked ? workingHoursAfter(ctx.now, matter.policy.hoursToDecide) : step.dueAt;
      const escalations = step.escalations + (next.change === "escalated" ? 1 : 0);
      await saveStep(tx, step, { ...columns, escalations, dueAt }, ctx.now);
      const told =
        next.change === "asked" ? columns.askedIds.filter((id) => !step.askedIds.includes(id)) : columns.askedIds;
      const data = { stepId: step.id, because: next.change };
      if (next.change === "escalated") events.push(approvalEvent(request, "step_escalated", { ...data, by: "time" }));
      if (columns.blocked) events.push(approvalEvent(request, "blocked", { ...data, remedy: columns.blocked }));
      else events.push(approvalEvent(request, "asked", { ...data, personIds: told }));
    }
    const waiting = (await stepsOf(tx, request.id)).filter((step) => isPending(step.state));
    const state = waiting.some((step) => step.blocked !== null) ? "blocked" : "in_review";
    if (state !== request.state) await setRequestState(tx, request, state, ctx.now);
    await record(tx, ctx, events);
    return ok({ changed: events.length });
  });
}
