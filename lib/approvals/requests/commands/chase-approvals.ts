import { authorize } from "@/lib/kernel/permissions";
import { ok, type Result } from "@/lib/kernel/result";
import type { Context } from "@/lib/platform/command";
import { requestsToChase } from "../queries/requests-to-chase";
import { rerouteSteps } from "./reroute-steps";

/**
 * By the clock: what is overdue goes up, what was blocked is asked again. `all` looks at every open request, after a new
 * matrix or policy. One transaction a request, so one that fails keeps nobody waiting.
 */
export async function chaseApprovals(
  ctx: Context,
  input: { readonly all: boolean },
): Promise<Result<{ changed: number }>> {
  authorize(ctx.actor, "approval:decide");
  let changed = 0;
  for (const requestId of await requestsToChase(ctx.actor, { at: ctx.now, all: input.all })) {
    const answer = await rerouteSteps(ctx, { requestId });
    if (answer.ok && answer.value.changed > 0) changed++;
  }
  return ok({ changed });
}
