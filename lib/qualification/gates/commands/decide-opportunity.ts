import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize, may } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { releaseCapacity } from "@/lib/offerings/availability/commands/release-capacity";
import { reserveCapacity } from "@/lib/offerings/availability/commands/reserve-capacity";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { announcementOf, decisionNotice } from "@/lib/qualification/opportunities/domain/events";
import { lockOpportunity } from "@/lib/qualification/opportunities/store";
import { capacityNeeds } from "@/lib/qualification/solutions/store";
import { decide, holdsUntil } from "../domain/decision";
import { choiceOf, type DecideOpportunity } from "../inputs";
import { basisOf, saveDecision } from "../store";

/** Advances, defers or ends an opportunity, on the facts that the person saw, and keeps those facts with the decision. */
export async function decideOpportunity(ctx: Context, input: DecideOpportunity) {
  authorize(ctx.actor, "opportunity:decide");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, input.id);
    const holder = { kind: "opportunity", id: opportunity.id, label: opportunity.number };
    const basis = await basisOf(tx, opportunity, ctx.now, (asks) =>
      availabilityOf(ctx.actor, asks, ctx.now, holder, tx),
    );
    const by = { id: personId(ctx.actor), mayDecideAbove: may(ctx.actor, "opportunity:decide_above_threshold") };
    const choice = choiceOf(input);
    const decided = decide(opportunity, choice, by, { ...basis, seenHash: input.factsHash });
    if (!decided.ok) return decided;
    const needs = choice.outcome === "advance" ? await capacityNeeds(tx, opportunity.id) : [];
    const held = needs.length
      ? await reserveCapacity(within(ctx, tx), { holder, needs, expiresAt: holdsUntil(basis) })
      : await releaseCapacity(within(ctx, tx), { holder });
    if (!held.ok) return held;
    const decision = { id: newId(), decidedBy: by.id, decidedAt: ctx.now, ...choice, ...decided.value };
    await saveDecision(tx, opportunity, decision, basis);
    const told = [opportunity.ownerId, opportunity.requestedBy ?? opportunity.ownerId].filter((id) => id !== by.id);
    await notify(tx, ctx, told, decisionNotice(opportunity, ctx.actor.name, choice.outcome));
    const outcome = { decisionId: decision.id, ...choice, ...decided.value };
    const on = { factsHash: basis.hash, policy: basis.policyNumber };
    await record(tx, ctx, [announcementOf(opportunity, choice.outcome, { ...outcome, ...on })]);
    return ok({ id: opportunity.id, decisionId: decision.id, outcome: choice.outcome });
  });
}
