import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { opportunityEvent, opportunityHref } from "@/lib/qualification/opportunities/domain/events";
import { lockOpportunity, saveOpportunity } from "@/lib/qualification/opportunities/store";
import { requestDecision } from "../domain/decision";
import { type AskForDecision, choiceOf } from "../inputs";
import { decidersFor } from "../queries/deciders-for";
import { basisOf } from "../store";

/** Asks a manager to decide what is above the seller's threshold, with everything in place that the decision needs. */
export async function askForDecision(ctx: Context, input: AskForDecision) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, input.id);
    const holder = { kind: "opportunity", id: opportunity.id };
    const basis = await basisOf(tx, opportunity, ctx.now, (asks) =>
      availabilityOf(ctx.actor, asks, ctx.now, holder, tx),
    );
    const asked = requestDecision(opportunity, choiceOf(input), { ...basis, seenHash: input.factsHash });
    if (!asked.ok) return asked;
    const deciders = await decidersFor(ctx.actor, opportunity.ownerId, basis.today, tx);
    const others = deciders.filter((each) => each.id !== personId(ctx.actor));
    if (others.length === 0) return refuse("nobody_may_decide");
    const request = { wakeOn: null, ending: null, because: null, ...choiceOf(input) };
    const state = opportunity.state === "qualifying" ? {} : { state: "qualifying" as const, stateSince: ctx.now };
    const asking = { requestedBy: personId(ctx.actor), requestedAt: ctx.now, request };
    await saveOpportunity(tx, opportunity, { ...state, ...asking }, ctx.now);
    await notify(tx, ctx, [others[0]?.id ?? ""], {
      kind: "decision_wanted",
      title: `${opportunity.number} ${opportunity.name}: ${ctx.actor.name} asks you to decide`,
      href: opportunityHref(opportunity.id),
      subject: holder,
    });
    await record(tx, ctx, [opportunityEvent(opportunity, "decision_requested", { ...request, of: others[0] })]);
    return ok({ id: opportunity.id, of: others[0]?.name ?? "" });
  });
}
