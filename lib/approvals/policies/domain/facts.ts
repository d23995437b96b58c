import type { Currency } from "../../../kernel/money";
import { convert } from "./authority";
import type { Dimension, Policy } from "./policy";

/** 0 standard, 1 a pre-approved fallback, 2 a custom clause, 3 a clause of grave risk, whatever it stands for. */
export type ClauseDeviation = 0 | 1 | 2 | 3;

/** What an approval is decided on. Computed by the server from the frozen content, stored with the request. */
export type ApprovalFacts = {
  readonly tcvMinor: number;
  readonly currency: Currency;
  readonly maxDiscountBps: number;
  readonly blendedDiscountBps: number;
  readonly termMonths: number;
  readonly clauseDeviation: ClauseDeviation;
  readonly organisationId: string;
  readonly requesterId: string;
  /** Hash of the set of clauses with their texts. Without it nothing carries over to a later version. */
  readonly clauseSetHash?: string | undefined;
  /** Others who gain from the deal and therefore do not decide it: its owner, whoever is paid a commission. */
  readonly conflictedIds?: readonly string[] | undefined;
};

/** The other recent deals of the same customer group, per currency, in minor units. */
export type RecentDeals = readonly { readonly currency: Currency; readonly minor: number; readonly count: number }[];

/** The facts in the units of the rules. `otherMinor` is the part of `total_value` that comes from other deals. */
export type Measures = Readonly<Record<Dimension, number>> & {
  readonly otherMinor: number;
  readonly otherCount: number;
};

/** Undefined names the currency that the policy has no rate for. */
export function measure(
  facts: ApprovalFacts,
  recent: RecentDeals,
  policy: Policy,
): { readonly measures: Measures } | { readonly noRateFor: Currency } {
  const own = convert(facts.tcvMinor, facts.currency, policy.currency, policy.rates);
  if (own === undefined) return { noRateFor: facts.currency };
  let otherMinor = 0;
  for (const deal of recent) {
    const minor = convert(deal.minor, deal.currency, policy.currency, policy.rates);
    if (minor === undefined) return { noRateFor: deal.currency };
    otherMinor += minor;
  }
  return {
    measures: {
      total_value: own + otherMinor,
      discount: facts.maxDiscountBps,
      term_length: facts.termMonths,
      clause_deviation: facts.clauseDeviation,
      otherMinor,
      otherCount: recent.reduce((count, deal) => count + deal.count, 0),
    },
  };
}
