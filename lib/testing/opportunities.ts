/** Offerings and opportunities of the tests, made by the commands, as somebody at the desk would. */

import { money } from "@/lib/kernel/money";
import type { IsoDate } from "@/lib/kernel/period";
import { must } from "@/lib/kernel/result";
import { availabilityOf } from "@/lib/offerings/availability/queries/availability-of";
import { createOffering } from "@/lib/offerings/catalog/commands/create-offering";
import type { CreateOffering } from "@/lib/offerings/catalog/inputs";
import type { Context } from "@/lib/platform/command";
import { assessFactor } from "@/lib/qualification/assessment/commands/assess-factor";
import { type Factor, factors } from "@/lib/qualification/assessment/domain/factor";
import { decideOpportunity } from "@/lib/qualification/gates/commands/decide-opportunity";
import { decisionStanding } from "@/lib/qualification/gates/queries/decision-standing";
import { createOpportunity } from "@/lib/qualification/opportunities/commands/create-opportunity";
import type { CreateOpportunity } from "@/lib/qualification/opportunities/inputs";
import { opportunity } from "@/lib/qualification/opportunities/queries/opportunity";
import { addSolutionItem } from "@/lib/qualification/solutions/commands/add-solution-item";
import { prospect } from "./customers";
import { as } from "./world";

let made = 0;

/** A launched offering at 100.00 once and 50.00 a month, unless said otherwise. */
export async function offeringOf(given: Partial<CreateOffering> & { oneTime?: number; monthly?: number } = {}) {
  const { oneTime = 10_000, monthly = 5_000, ...rest } = given;
  const price = {
    description: null,
    shareBps: null,
    priority: 0,
    unit: "each",
    unitAmount: 1,
    termMonths: null,
    sourceId: null,
  };
  const input: CreateOffering = {
    name: `Leased line ${++made} of ${process.pid}`,
    description: null,
    specificationId: null,
    categoryId: null,
    channelIds: [],
    isSellable: true,
    terms: [],
    validFrom: null,
    validUntil: null,
    state: "launched",
    acknowledgeDuplicate: true,
    prices: [
      {
        ...price,
        name: "Set-up",
        type: "one_time",
        amount: money(oneTime, "EUR"),
        periodType: null,
        periodLength: null,
      },
      {
        ...price,
        name: "Monthly",
        type: "recurring",
        amount: money(monthly, "EUR"),
        periodType: "month",
        periodLength: 1,
      },
    ],
    ...rest,
  };
  return must(await createOffering(await as("catalog"), input));
}

/** An opportunity of this person's with a prospect of its own. */
export async function opportunityOf(ctx: Context, given: Partial<CreateOpportunity> = {}): Promise<string> {
  const organisationId =
    given.organisationId ?? (await prospect(ctx, { name: `Prospect ${++made}`, acknowledged: true }));
  const base = {
    name: "Connect four sites",
    needOn: "2026-06-01" as IsoDate,
    estimateMinor: null,
    currency: "EUR" as const,
  };
  return must(await createOpportunity(ctx, { ...base, source: null, ...given, organisationId })).id;
}

/** Says the same of every factor, with words where they come from. */
export async function assessAll(ctx: Context, id: string, value: number, leaveOut: readonly Factor[] = []) {
  const { factors: known } = await opportunity(ctx.actor, id, ctx.now);
  for (const factor of factors.filter((each) => !leaveOut.includes(each))) {
    const version = known.find((each) => each.factor === factor)?.version ?? 0;
    must(await assessFactor(ctx, { id, factor, value, evidence: "Said in the meeting", evidenceOn: null, version }));
  }
}

export async function addItem(ctx: Context, opportunityId: string, offeringVersionId: string, quantity = 1) {
  return must(await addSolutionItem(ctx, { opportunityId, offeringVersionId, quantity, siteId: null, needOn: null }))
    .id;
}

/** What somebody who opens the opportunity now would see. */
export async function seenBy(ctx: Context, id: string) {
  const view = await opportunity(ctx.actor, id, ctx.now);
  const found = await availabilityOf(ctx.actor, view.asks, ctx.now, { kind: "opportunity", id });
  return { view, found, standing: await decisionStanding(ctx.actor, view, found) };
}

export const hashSeenBy = async (ctx: Context, id: string) => (await seenBy(ctx, id)).standing.factsHash;

/** An opportunity with a solution and good news on every factor: ready to be advanced. */
export async function readyOpportunity(ctx: Context, given: Partial<CreateOpportunity> = {}) {
  const offering = await offeringOf();
  const id = await opportunityOf(ctx, given);
  const itemId = await addItem(ctx, id, offering.versionId);
  await assessAll(ctx, id, 4);
  return { id, itemId, offering };
}

/** The same, advanced by the person. */
export async function advancedOpportunity(ctx: Context, given: Partial<CreateOpportunity> = {}) {
  const ready = await readyOpportunity(ctx, given);
  const factsHash = await hashSeenBy(ctx, ready.id);
  const { decisionId } = must(
    await decideOpportunity(ctx, { id: ready.id, factsHash, outcome: "advance", notes: null }),
  );
  return { ...ready, decisionId };
}
