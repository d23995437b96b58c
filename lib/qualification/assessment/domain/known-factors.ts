import { dateWords, daysBetween, type IsoDate } from "../../../kernel/period";
import { plural } from "../../../kernel/text";
import type { Factor } from "./factor";
import type { QualificationPolicy } from "./policy";
import type { Assessment } from "./score";

export type KnownOfCustomer = {
  readonly tier: "A" | "B" | "C" | null;
  readonly tierReason: string | null;
  /** Products in service now, and since when the oldest. */
  readonly products: number;
  readonly productsSince: IsoDate | null;
  /** Findings of earlier opportunities of the same customer, the newest first. */
  readonly earlier: readonly (Assessment & { readonly opportunity: string })[];
};

/** Findings about the customer rather than about the deal, so that they hold for the next deal too. */
const aboutCustomer: readonly Factor[] = ["financing", "commitment", "strategic_importance"];

const tierValue = { A: 5, B: 3, C: 1 } as const;

/**
 * The factors that are known before anybody asks: from the customer's tier, from what they hold, and from earlier deals
 * where somebody wrote evidence that is still fresh. What rests on nothing stays unknown.
 */
export function knownFactors(of: KnownOfCustomer, policy: QualificationPolicy, today: IsoDate): readonly Assessment[] {
  const known = new Map<Factor, Assessment>();
  if (of.tier)
    known.set("strategic_importance", {
      factor: "strategic_importance",
      value: tierValue[of.tier],
      evidence: `Tier ${of.tier} customer${of.tierReason ? `: ${of.tierReason}` : ""}`,
      evidenceOn: today,
    });
  if (of.products > 0 && of.productsSince)
    known.set("commitment", {
      factor: "commitment",
      value: daysBetween(of.productsSince, today) >= 365 ? 4 : 3,
      evidence: `${plural(of.products, "product")} in service, the oldest since ${dateWords(of.productsSince)}`,
      evidenceOn: today,
    });
  for (const { opportunity, ...finding } of of.earlier) {
    const fresh = finding.evidenceOn && daysBetween(finding.evidenceOn, today) <= policy.evidenceFreshDays;
    if (!aboutCustomer.includes(finding.factor) || known.has(finding.factor)) continue;
    if (finding.value === null || !finding.evidence || !fresh) continue;
    known.set(finding.factor, { ...finding, evidence: `${finding.evidence} (from ${opportunity})` });
  }
  return [...known.values()];
}
