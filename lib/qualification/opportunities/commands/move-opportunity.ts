import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "../domain/events";
import { move } from "../domain/opportunity";
import type { MoveOpportunity } from "../inputs";
import { lockOpportunity, saveOpportunity } from "../store";

/** Moves an opportunity among the open states. A decided state is reached by a decision only. */
export async function moveOpportunity(ctx: Context, input: MoveOpportunity) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, input.id);
    if (opportunity.version !== input.version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, opportunity.version, { to: opportunity.state });
    const moved = move(opportunity.state, input.to);
    if (!moved.ok) return moved;
    if (moved.value === opportunity.state) return ok({ id: opportunity.id, state: opportunity.state });
    const withdrawn = { requestedBy: null, requestedAt: null, request: null };
    await saveOpportunity(tx, opportunity, { ...withdrawn, state: moved.value, stateSince: ctx.now }, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "moved", { from: opportunity.state, to: moved.value })]);
    return ok({ id: opportunity.id, state: moved.value });
  });
}
