import { personId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { AssessFactor } from "../inputs";
import { assessmentsOf, saveAssessment } from "../store";

/** Records what was found out about one factor, or that it is unknown after all. */
export async function assessFactor(ctx: Context, input: AssessFactor) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, input.id);
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    const day = today(ctx.now);
    const { factor, value, evidence } = input;
    const evidenceOn = value === null ? null : (input.evidenceOn ?? day);
    if (evidenceOn && evidenceOn > day) return refuse("evidence_in_future", { today: day });
    const before = (await assessmentsOf(tx, opportunity.id)).find((each) => each.factor === factor);
    const finding = { factor, value, evidence, evidenceOn, prefilled: false };
    const by = { assessedBy: personId(ctx.actor), assessedAt: ctx.now };
    const saved = await saveAssessment(tx, { opportunityId: opportunity.id, ...finding, ...by }, input.factorVersion);
    if (!saved)
      return refuse("stale_version", {
        theirs: {
          value: before?.value ?? null,
          evidence: before?.evidence ?? null,
          evidenceOn: before?.evidenceOn ?? null,
          version: before?.version ?? 0,
        },
        by: before?.assessedBy ?? null,
        at: before?.assessedAt.toISOString() ?? null,
      });
    await refreshStanding(tx, opportunity, ctx.now);
    const from = before ? { value: before.value, evidence: before.evidence, evidenceOn: before.evidenceOn } : null;
    const to = { value, evidence, evidenceOn };
    await record(tx, ctx, [opportunityEvent(opportunity, "assessed", { factor, from, to })]);
    return ok({ id: opportunity.id, factor, version: input.factorVersion + 1 });
  });
}
