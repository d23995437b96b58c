import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity } from "@/lib/qualification/opportunities/store";
import type { CloseRisk } from "../inputs";
import { removeRisk, riskById } from "../store";

/** A risk that is no more. Its row and its journal stay. */
export async function closeRisk(ctx: Context, { id, version }: CloseRisk) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, (await riskById(tx, id)).opportunityId);
    const risk = await riskById(tx, id);
    if (risk.version !== version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, risk.version, { description: risk.description });
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    await removeRisk(tx, risk, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "risk_closed", { id, description: risk.description })]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
