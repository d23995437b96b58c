import { actorId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { releaseCapacity } from "@/lib/offerings/availability/commands/release-capacity";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { announcementOf } from "@/lib/qualification/opportunities/domain/events";
import { lockOpportunity } from "@/lib/qualification/opportunities/store";
import { reopen } from "../domain/decision";
import type { ReopenOpportunity } from "../inputs";
import { basisOf, saveDecision } from "../store";

/** Takes a decided opportunity up again. The decision stays as it was; another has to follow. */
export async function reopenOpportunity(ctx: Context, input: ReopenOpportunity) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const opportunity = await lockOpportunity(tx, ctx.actor, input.id);
    if (opportunity.version !== input.version)
      return stale(tx, { kind: "opportunity", id: opportunity.id }, opportunity.version, {});
    const reopened = reopen(opportunity.state);
    if (!reopened.ok) return reopened;
    const holder = { kind: "opportunity", id: opportunity.id, label: opportunity.number };
    await releaseCapacity(within(ctx, tx), { holder });
    const basis = await basisOf(tx, opportunity, ctx.now, (asks) =>
      availabilityOf(ctx.actor, asks, ctx.now, holder, tx),
    );
    const by = { decidedBy: actorId(ctx.actor), decidedAt: ctx.now, notes: input.why };
    const decision = { id: newId(), outcome: "reopen" as const, aboveThreshold: basis.aboveThreshold, ...by };
    const saved = await saveDecision(tx, opportunity, decision, basis);
    const from = opportunity.state;
    await record(tx, ctx, [announcementOf(opportunity, "reopen", { decisionId: decision.id, from, why: input.why })]);
    return ok({ id: opportunity.id, version: saved.version });
  });
}
