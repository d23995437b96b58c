import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { DropRequirement } from "../inputs";
import { requirementById, saveRequirement } from "../store";

/** Takes a requirement off the list. Its row and its journal stay. */
export async function dropRequirement(ctx: Context, { id, version }: DropRequirement) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const found = await requirementById(tx, id);
    const opportunity = await lockOpportunity(tx, ctx.actor, found.opportunityId);
    const requirement = await requirementById(tx, id);
    if (requirement.version !== version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, requirement.version, {
        statement: requirement.statement,
      });
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    await saveRequirement(tx, requirement, { removedAt: ctx.now }, ctx.now);
    await refreshStanding(tx, opportunity, ctx.now);
    const { statement, priority } = requirement;
    await record(tx, ctx, [opportunityEvent(opportunity, "requirement_dropped", { id, statement, priority })]);
    return ok({ id, opportunityId: opportunity.id });
  });
}
