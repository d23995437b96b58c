import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { opportunityEvent } from "@/lib/qualification/opportunities/domain/events";
import { mayChange } from "@/lib/qualification/opportunities/domain/opportunity";
import { lockOpportunity, saveOpportunity } from "@/lib/qualification/opportunities/store";
import type { SetDomainApplicability } from "../inputs";

/** Says that a domain of the checklist does not apply here, or that it does after all. */
export async function setDomainApplicability(ctx: Context, { id, domain, applies }: SetDomainApplicability) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, id);
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    const others = opportunity.domainsNotApplicable.filter((each) => each !== domain);
    const domainsNotApplicable = applies ? others : [...others, domain].sort();
    if (domainsNotApplicable.length === opportunity.domainsNotApplicable.length) return ok({ id });
    await saveOpportunity(tx, opportunity, { domainsNotApplicable }, ctx.now);
    await record(tx, ctx, [opportunityEvent(opportunity, "domain_applicability_set", { domain, applies })]);
    return ok({ id });
  });
}
