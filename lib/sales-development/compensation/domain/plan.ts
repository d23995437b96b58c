import type { Currency } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { Measure } from "./measure";
import type { Band, TierMode, TierUnit } from "./tiers";

export const planStates = ["draft", "published"] as const;
export type PlanState = (typeof planStates)[number];
export const isDraft = (state: PlanState): boolean => state === "draft";

/** What one version of a plan pays by. Amounts of money are for a year, the cap is for a quarter. */
export type PlanTerms = {
  readonly measure: Measure;
  readonly mode: TierMode;
  readonly unit: TierUnit;
  readonly bands: readonly Band[];
  readonly quotaMinor: number;
  readonly oteMinor: number;
  readonly baseSalaryMinor: number;
  readonly thresholdBps: number | null;
  readonly capMinor: number | null;
};

/** A version as a calculation names it. */
export type PlanInForce = PlanTerms & {
  readonly planId: string;
  readonly versionId: string;
  readonly name: string;
  readonly n: number;
  readonly currency: Currency;
};

export type TermsRefusal = { readonly reason: "ote_below_base" };

export const possibleTerms = (terms: Pick<PlanTerms, "oteMinor" | "baseSalaryMinor">): Result<true, TermsRefusal> =>
  terms.oteMinor < terms.baseSalaryMinor ? refuse("ote_below_base") : ok(true);

export type PublishPlanRefusal =
  | { readonly reason: "not_a_draft" }
  | { readonly reason: "starts_in_the_past"; readonly earliest: IsoDate }
  | { readonly reason: "another_starts_then"; readonly n: number };

/** A draft is put in force from a day on, today or later: what was signed before was paid by the version of its day. */
export function publishable(
  draft: { readonly state: PlanState },
  validFrom: IsoDate,
  today: IsoDate,
  published: readonly { readonly n: number; readonly validFrom: IsoDate | null }[],
): Result<true, PublishPlanRefusal> {
  if (!isDraft(draft.state)) return refuse("not_a_draft");
  if (validFrom < today) return refuse("starts_in_the_past", { earliest: today });
  const other = published.find((version) => version.validFrom === validFrom);
  return other ? refuse("another_starts_then", { n: other.n }) : ok(true);
}
