import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { recordFirst } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { knownFactors } from "@/lib/qualification/assessment/domain/known-factors";
import { currentPolicy, insertAssessments } from "@/lib/qualification/assessment/store";
import { scoreOf } from "@/lib/qualification/gates/domain/snapshot";
import { opportunityEvent } from "../domain/events";
import type { CreateOpportunity } from "../inputs";
import { knownOfCustomer } from "../queries/known-of-customer";
import { insertOpportunity } from "../store";

/** Notes something we might sell. What is known of the customer already is filled in as evidence. */
export async function createOpportunity(ctx: Context, input: CreateOpportunity) {
  authorize(ctx.actor, "opportunity:write");
  return inTransaction(ctx, async (tx) => {
    const day = today(ctx.now);
    if (input.needOn < day) return refuse("need_date_past", { today: day });
    const policy = await currentPolicy(tx);
    const known = knownFactors(await knownOfCustomer(ctx.actor, input.organisationId, tx), policy.content, day);
    const score = scoreOf(known, policy.content, day);
    const opportunity = { id: newId(), number: await nextNumber(tx, "OPP"), name: input.name };
    const ownerId = personId(ctx.actor);
    await insertOpportunity(tx, {
      ...input,
      ...opportunity,
      ownerId,
      valueMinor: input.estimateMinor ?? 0,
      stateSince: ctx.now,
      scoreLowBps: score.lowBps,
      scoreHighBps: score.highBps,
      createdAt: ctx.now,
      changedAt: ctx.now,
    });
    const finding = { opportunityId: opportunity.id, prefilled: true, assessedBy: ownerId, assessedAt: ctx.now };
    await insertAssessments(
      tx,
      known.map((each) => ({ ...finding, ...each })),
    );
    const prefilled = known.map(({ factor, value, evidence }) => ({ factor, value, evidence }));
    await recordFirst(tx, ctx, [opportunityEvent(opportunity, "identified", { ...input, ownerId, prefilled })]);
    return ok({ id: opportunity.id, number: opportunity.number });
  });
}
