import { personId } from "@/lib/kernel/actor";
import { today } from "@/lib/kernel/period";
import { authorize, may } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { staffById } from "@/lib/platform/staff";
import { stale } from "@/lib/platform/stale";
import { opportunityAsForm } from "../domain/as-form";
import { opportunityEvent, opportunityHref } from "../domain/events";
import { mayChange } from "../domain/opportunity";
import type { ReassignOpportunity } from "../inputs";
import { lockOpportunity, saveOpportunity } from "../store";

/** Gives an opportunity to another seller of one's own team; both are told. */
export async function reassignOpportunity(ctx: Context, { id, version, ownerId, reason }: ReassignOpportunity) {
  authorize(ctx.actor, "opportunity:write");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, id);
    const subject = { kind: "opportunity", id };
    if (opportunity.version !== version) return stale(tx, subject, opportunity.version, opportunityAsForm(opportunity));
    const changeable = mayChange(opportunity.state);
    if (!changeable.ok) return changeable;
    if (ownerId === opportunity.ownerId) return refuse("owns_it_already");
    const sees = ctx.actor.kind === "person" ? ctx.actor.sees : [];
    if (!sees.includes(ownerId) || !sees.includes(opportunity.ownerId)) return refuse("not_in_your_team");
    const next = await staffById(ownerId, today(ctx.now), tx);
    if (!next || !may(next.actor, "opportunity:write")) return refuse("sells_nothing");
    const before = await staffById(opportunity.ownerId, today(ctx.now), tx);
    await saveOpportunity(tx, opportunity, { ownerId }, ctx.now);
    const { number, name } = opportunity;
    const told = [opportunity.ownerId, ownerId].filter((each) => each !== by);
    const title = `${number} ${name} went ${before ? `from ${before.actor.name} ` : ""}to ${next.actor.name}: ${reason}`;
    await notify(tx, ctx, told, { kind: "opportunity_reassigned", title, href: opportunityHref(id), subject });
    const data = { from: opportunity.ownerId, to: ownerId, name: next.actor.name, reason };
    await record(tx, ctx, [opportunityEvent(opportunity, "reassigned", data)]);
    return ok({ id });
  });
}
