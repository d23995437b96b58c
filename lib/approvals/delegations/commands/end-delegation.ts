import { personId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { authorize, may } from "@/lib/kernel/permissions";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { chaseJob } from "../../requests/domain/events";
import type { EndDelegation } from "../inputs";
import { lockDelegation, saveEnd } from "../store";

/**
 * The delegator is back, the delegate hands it back, or an administrator takes it away: ending only ever removes
 * authority. What was decided meanwhile stands.
 */
export async function endDelegation(
  ctx: Context,
  input: EndDelegation,
): Promise<Result<{ id: string }, { readonly reason: "already_ended" }>> {
  const takesAway = may(ctx.actor, "people:manage");
  if (!takesAway) authorize(ctx.actor, "approval:delegate");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const row = await lockDelegation(tx, input.delegationId);
    if (!takesAway && row.delegatorId !== by && row.delegateId !== by) throw new NotFound("delegation", row.id);
    if (row.endedAt) return refuse("already_ended");
    await saveEnd(tx, row, by, ctx.now);
    const subject = { kind: "delegation", id: row.id };
    const data = { number: row.number };
    await record(tx, ctx, [{ type: "authority.delegation_ended", stream: `delegation:${row.id}`, subject, data }]);
    await addJob(tx, chaseJob, { all: true }, { key: `chase:${row.id}:end` });
    return ok({ id: row.id });
  });
}
