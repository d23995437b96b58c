import type { Currency } from "../../../kernel/money";
import { bestValue, type Factor, factors } from "./factor";

/** What the organisation asks of a qualification. A version of it is a row that never changes; decisions name theirs. */
export type QualificationPolicy = {
  /** Weight of each factor, whole numbers from 0; at least one above 0. */
  readonly weights: Readonly<Record<Factor, number>>;
  /** Scores in basis points (70 % = 7 000): from the first on "pursue", from the second on "review", below "leave". */
  readonly bands: { readonly pursueFromBps: number; readonly reviewFromBps: number };
  /** Above this value a manager who does not own the opportunity decides. A currency that is not listed is always above. */
  readonly managerAboveMinor: Readonly<Partial<Record<Currency, number>>>;
  /** A decision is out of date when the value moves by this share or more. */
  readonly materialValueChangeBps: number;
  /** Evidence older than this counts as unknown. */
  readonly evidenceFreshDays: number;
  /** When a value needs words that say where it comes from. */
  readonly evidenceRequired: "never" | "above_threshold" | "always";
  /** Months of recurring charges that count into the value. */
  readonly valueMonths: number;
  /** Days that capacity stays reserved after an opportunity was advanced. */
  readonly holdDays: number;
  /** Days without a change after which an open opportunity is called stale. */
  readonly staleAfterDays: number;
};

export const bands = ["pursue", "review", "leave"] as const;
export type Band = (typeof bands)[number];

export const bandNames: Record<Band, string> = { pursue: "Pursue", review: "Review", leave: "Leave" };

export const bandOf = (scoreBps: number, policy: QualificationPolicy): Band =>
  scoreBps >= policy.bands.pursueFromBps ? "pursue" : scoreBps >= policy.bands.reviewFromBps ? "review" : "leave";

/** True when a manager who does not own it has to decide. */
export function isAboveThreshold(
  value: { readonly minor: number; readonly currency: Currency },
  policy: QualificationPolicy,
): boolean {
  const limit = policy.managerAboveMinor[value.currency];
  return limit === undefined || value.minor > limit;
}

export const totalWeight = (policy: QualificationPolicy): number =>
  factors.reduce((total, factor) => total + policy.weights[factor], 0);

/** How many basis points of score one step of this factor is worth, not rounded. */
export const stepBps = (factor: Factor, policy: QualificationPolicy): number =>
  (10_000 * policy.weights[factor]) / (bestValue * totalWeight(policy));

/** The first version of the policy, in force until somebody publishes another. */
export const firstPolicy: QualificationPolicy = {
  weights: {
    risk: 20,
    effort_to_win: 15,
    size_of_development: 15,
    resources: 10,
    financing: 15,
    commitment: 10,
    strategic_importance: 10,
    wider_application: 5,
  },
  bands: { pursueFromBps: 7_000, reviewFromBps: 5_000 },
  managerAboveMinor: {
    EUR: 10_000_000,
    USD: 11_000_000,
    GBP: 8_500_000,
    CHF: 9_500_000,
    SEK: 110_000_000,
    PLN: 43_000_000,
    JPY: 16_000_000,
  },
  materialValueChangeBps: 1_000,
  evidenceFreshDays: 180,
  evidenceRequired: "above_threshold",
  valueMonths: 36,
  holdDays: 30,
  staleAfterDays: 21,
};
