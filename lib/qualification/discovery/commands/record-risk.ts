import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { RecordRisk } from "../inputs";
import { insertRisk } from "../store";

/** Writes down what could go wrong, how likely it is and what it would cost. */
export async function recordRisk(ctx: Context, { opportunityId, currency, probability, ...risk }: RecordRisk) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, opportunityId);
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    if (currency !== opportunity.currency) return refuse("other_currency", { expected: opportunity.currency });
    const id = newId();
    const row = { ...risk, id, opportunityId, probabilityBps: probability };
    await insertRisk(tx, { ...row, createdAt: ctx.now, changedAt: ctx.now });
    await refreshStanding(tx, opportunity, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "risk_recorded", { ...row, currency })]);
    return ok({ id, opportunityId });
  });
}
