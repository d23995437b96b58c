import { halfEven } from "../../../kernel/money";
import type { Measured } from "./measure";
import type { PlanTerms } from "./plan";
import { earned, payTerms, quarterOfYear } from "./tiers";

/** A deal as it was signed, with one seller's share in basis points and what it paid them. */
export type PastDeal = {
  readonly personId: string;
  readonly quarter: string;
  readonly amounts: Measured;
  readonly shareBps: number;
  readonly paidMinor: number;
};

export type Simulated = {
  readonly personId: string;
  readonly deals: number;
  readonly creditedMinor: number;
  readonly paidMinor: number;
  readonly wouldPayMinor: number;
};

/** What a plan would have paid each seller on past deals: every quarter by itself, with a quarter of the plan's quota. */
export function simulate(plan: PlanTerms, deals: readonly PastDeal[]): readonly Simulated[] {
  const terms = payTerms(plan, quarterOfYear(plan.quotaMinor));
  const people = [...new Set(deals.map((deal) => deal.personId))];
  return people.map((personId) => {
    const own = deals.filter((deal) => deal.personId === personId);
    const quarters = new Map<string, number>();
    for (const { quarter, amounts, shareBps } of own) {
      const credited = Number(halfEven(BigInt(amounts[plan.measure]) * BigInt(shareBps), 10_000n));
      quarters.set(quarter, (quarters.get(quarter) ?? 0) + credited);
    }
    return {
      personId,
      deals: own.length,
      creditedMinor: [...quarters.values()].reduce((sum, credited) => sum + credited, 0),
      paidMinor: own.reduce((sum, deal) => sum + deal.paidMinor, 0),
      wouldPayMinor: [...quarters.values()].reduce((sum, credited) => sum + earned(terms, credited), 0),
    };
  });
}
