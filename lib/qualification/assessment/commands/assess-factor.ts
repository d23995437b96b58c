import { personId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, refreshStanding } from "@/lib/qualification/opportunities/store";
import type { AssessFactor } from "../inputs";
import { assessmentsOf, saveAssessment } from "../store";

type Finding = { readonly value: number | null; readonly evidence: string | null; readonly evidenceOn: string | null };

/** A finding as the fields of its form write it. */
const findingAsForm = (finding: Finding | undefined) => ({
  value: String(finding?.value ?? "unknown"),
  evidence: finding?.evidence ?? "",
  evidenceOn: finding?.evidenceOn ?? "",
});

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
    const saved = await saveAssessment(tx, { opportunityId: opportunity.id, ...finding, ...by }, input.version);
    if (!saved)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, before?.version ?? 0, findingAsForm(before));
    await refreshStanding(tx, opportunity, ctx.now);
    const from = before ? { value: before.value, evidence: before.evidence, evidenceOn: before.evidenceOn } : null;
    const to = { value, evidence, evidenceOn };
    await record(tx, ctx, [opportunityEvent(opportunity, "assessed", { factor, from, to })]);
    return ok({ id: opportunity.id, factor, version: input.version + 1 });
  });
}
