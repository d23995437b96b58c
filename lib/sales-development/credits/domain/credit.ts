import { Broken } from "../../../kernel/errors";
import { type Currency, halfEven } from "../../../kernel/money";
import type { Measure, Measured } from "../../compensation/domain/measure";
import type { PlanInForce } from "../../compensation/domain/plan";
import { commission, payTerms, quarterOfYear, type Slice, type TierMode } from "../../compensation/domain/tiers";
import { allocate } from "./allocation";

/** Revenue credit divides a deal among its sellers and sums to 100 %; overlay credit stands beside it, at any share. */
export const creditKinds = ["revenue", "overlay"] as const;
export type CreditKind = (typeof creditKinds)[number];
export const creditKindNames: Record<CreditKind, string> = { revenue: "Revenue", overlay: "Overlay" };

export type Share = { readonly personId: string; readonly kind: CreditKind; readonly shareBps: number };

/**
 * What one of the sellers is credited with. Revenue shares of an amount sum to the amount, to the minor unit; an overlay is
 * its share rounded half to even.
 */
export function creditOf(deal: Measured, share: Share, all: readonly Share[]): Measured {
  const revenue = all.filter((one) => one.kind === "revenue");
  const weights = revenue.map((one) => one.shareBps);
  const place = revenue.findIndex((one) => one.personId === share.personId);
  const of = (minor: number): number =>
    share.kind === "revenue"
      ? (allocate(minor, weights)[place] ?? 0)
      : Number(halfEven(BigInt(minor) * BigInt(share.shareBps), 10_000n));
  return { tcv: of(deal.tcv), acv: of(deal.acv), mrr: of(deal.mrr) };
}

/** The deal in the currency of credit. Throws without a rate: the signature is told again when there is one. */
export function converted(
  deal: { readonly amounts: Measured; readonly currency: Currency },
  to: Currency,
  convert: (minor: number, from: Currency, to: Currency) => number | undefined,
): Measured {
  const into = (minor: number) => {
    const answer = convert(minor, deal.currency, to);
    if (answer === undefined)
      throw new Broken(`The approval policy in force has no rate from ${deal.currency} to ${to}`);
    return answer;
  };
  return { tcv: into(deal.amounts.tcv), acv: into(deal.amounts.acv), mrr: into(deal.amounts.mrr) };
}

/** Where the quota of a quarter comes from: the person's targets when they are set, otherwise a quarter of the plan's year. */
export type Quota = { readonly minor: number; readonly from: "targets" | "plan" };

export const quotaOf = (plan: Pick<PlanInForce, "measure" | "quotaMinor">, targetsMinor: number): Quota =>
  plan.measure === "tcv" && targetsMinor > 0
    ? { minor: targetsMinor, from: "targets" }
    : { minor: quarterOfYear(plan.quotaMinor), from: "plan" };

/** How a line came to be, kept with it: opened by one press, and enough to compute it again. */
export type Calculation = {
  /** The deal as signed, in its own currency, without orders that the signature left out. */
  readonly deal: Measured & { readonly currency: Currency };
  /** The same in the currency of credit, when that is another. */
  readonly converted: (Measured & { readonly currency: Currency }) | null;
  readonly shareBps: number;
  readonly kind: CreditKind;
  /** Null when the person had no plan on that day: credited, and nothing is paid. */
  readonly plan: {
    readonly name: string;
    readonly n: number;
    readonly measure: Measure;
    readonly mode: TierMode;
    readonly quota: Quota;
    readonly thresholdMinor: number | null;
    readonly capMinor: number | null;
    readonly priorMinor: number;
    readonly slices: readonly Slice[];
    readonly earnedBeforeMinor: number;
    readonly earnedAfterMinor: number;
  } | null;
};

/** What the plan pays for a credit that comes after `priorMinor` in the quarter. */
export function payFor(plan: PlanInForce, quota: Quota, priorMinor: number, creditedMinor: number) {
  const terms = payTerms(plan, quota.minor);
  const { commissionMinor, ...steps } = commission(terms, priorMinor, creditedMinor);
  const { name, n, measure, mode } = plan;
  const { thresholdMinor, capMinor } = terms;
  return {
    commissionMinor,
    plan: { name, n, measure, mode, quota, thresholdMinor, capMinor, priorMinor, ...steps },
  };
}
