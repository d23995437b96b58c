import { asc, eq, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { creditLines, people } from "@/db/schema";
import type { Actor } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import type { Quarter } from "@/lib/kernel/quarter";
import type { Calculation } from "../../credits/domain/credit";
import { type PastDeal, simulate } from "../domain/simulation";
import { planVersion } from "./compensation-plan";

const most = 5_000;

/** What a version would have paid on everything that was signed so far, quarter by quarter, beside what was paid. */
export async function simulatedPlan(actor: Actor, planId: string, versionId: string, on: Reader = db) {
  authorize(actor, "compensation:write");
  const { plan, row, bands } = await planVersion(actor, planId, versionId, on);
  const lines = await on
    .select({ line: creditLines, name: people.name })
    .from(creditLines)
    .innerJoin(people, eq(people.id, creditLines.personId))
    .where(isNull(creditLines.originalId))
    .orderBy(asc(creditLines.quarter), asc(creditLines.id))
    .limit(most);
  const deals = lines.map(({ line, name }): PastDeal & { name: string; quarter: Quarter } => {
    const { deal, converted } = line.calculation as Calculation;
    const { personId, quarter, shareBps, commissionMinor } = line;
    return { personId, name, quarter, shareBps, paidMinor: commissionMinor, amounts: converted ?? deal };
  });
  const simulated = simulate({ ...row, bands }, deals);
  const names = new Map(deals.map((deal) => [deal.personId, deal.name]));
  return {
    currency: plan.currency,
    rows: simulated.map((each) => ({ ...each, name: names.get(each.personId) ?? "" })),
    paidMinor: simulated.reduce((sum, each) => sum + each.paidMinor, 0),
    wouldPayMinor: simulated.reduce((sum, each) => sum + each.wouldPayMinor, 0),
  };
}

export type SimulatedPlan = Awaited<ReturnType<typeof simulatedPlan>>;
