import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { approvalEvent } from "../domain/events";
import { type ReassignRefusal, reassign } from "../domain/hand-on";
import type { ReassignStep } from "../inputs";
import { lockStep, matterOf, saveStep } from "../store";

/** Asks one named colleague instead of those asked now. It moves the question, never the authority. */
export async function reassignStep(
  ctx: Context,
  input: ReassignStep,
): Promise<Result<{ stepId: string; name: string }, ReassignRefusal>> {
  authorize(ctx.actor, "approval:decide");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockStep(tx, input.stepId);
    const { request, step } = locked;
    const { matter, bench } = await matterOf(tx, locked, ctx.now);
    const handed = reassign({ ...step, requestState: request.state }, by, input.personId, matter, bench);
    if (!handed.ok) return handed;
    await saveStep(tx, step, { askedIds: [input.personId], blocked: null }, ctx.now);
    const data = { stepId: step.id, personIds: [input.personId], because: "reassigned" };
    await record(tx, ctx, [
      approvalEvent(request, "step_reassigned", { ...data, to: handed.value.name, reason: input.reason }),
      approvalEvent(request, "asked", data),
    ]);
    return ok({ stepId: step.id, name: handed.value.name });
  });
}
