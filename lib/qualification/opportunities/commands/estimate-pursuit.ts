import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { pursuitAsForm } from "../domain/as-form";
import { opportunityEvent } from "../domain/events";
import { mayChange } from "../domain/opportunity";
import type { EstimatePursuit } from "../inputs";
import { lockOpportunity, saveOpportunity } from "../store";

/** Says how likely we win, what it would bring, and what the pursuit will still cost. */
export async function estimatePursuit(ctx: Context, input: EstimatePursuit) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, input.id);
    const { winBps, marginMinor, pursuitCostMinor, currency } = opportunity;
    if (opportunity.version !== input.version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, opportunity.version, pursuitAsForm(opportunity));
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    if (input.currency !== currency) return refuse("other_currency", { expected: currency });
    const to = { winBps: input.win, marginMinor: input.marginMinor, pursuitCostMinor: input.costMinor };
    await saveOpportunity(tx, opportunity, to, ctx.now);
    const from = { winBps, marginMinor, pursuitCostMinor };
    await record(tx, ctx, [opportunityEvent(opportunity, "pursuit_estimated", { from, to })]);
    return ok({ id: opportunity.id });
  });
}
