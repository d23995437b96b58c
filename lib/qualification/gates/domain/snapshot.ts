import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import { type Currency, type Money, money } from "../../../kernel/money";
import type { IsoDate } from "../../../kernel/period";
import type { QualificationPolicy } from "../../assessment/domain/policy";
import { type Assessment, type ScoreInterval, scoreInterval, standings } from "../../assessment/domain/score";
import { expectedValue, opportunityValue, riskValue } from "../../assessment/domain/worth";
import { coverage, type RequirementDomain, type RequirementState } from "../../discovery/domain/requirement";
import type { Light, MaterialFacts } from "./facts";

export type Item = {
  readonly id: string;
  readonly offeringVersionId: string;
  readonly name: string;
  readonly quantity: number;
  readonly siteId: string | null;
  readonly needOn: IsoDate | null;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
};

/** An opportunity with everything recorded about it, as the rules of qualification read it. */
export type Dossier = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ownerId: string;
  readonly needOn: IsoDate;
  readonly currency: Currency;
  readonly estimateMinor: number | null;
  readonly winBps: number | null;
  readonly marginMinor: number | null;
  readonly pursuitCostMinor: number | null;
  readonly domainsNotApplicable: readonly RequirementDomain[];
  readonly items: readonly Item[];
  readonly assessments: readonly Assessment[];
  readonly requirements: readonly RequirementState[];
  readonly risks: readonly { readonly probabilityBps: number; readonly impactMinor: number }[];
};

/** What an availability check found for an item. */
export type Found = {
  readonly id: string;
  readonly light: Light;
  readonly reasons: readonly { readonly reason: string }[];
  readonly roadmapOn: IsoDate | null;
};

export type Policy = { readonly number: number; readonly content: QualificationPolicy };

export const dossierValue = (
  dossier: Pick<Dossier, "currency" | "estimateMinor" | "items">,
  policy: QualificationPolicy,
): Money =>
  opportunityValue(
    dossier.estimateMinor === null ? null : money(dossier.estimateMinor, dossier.currency),
    dossier.items.map((item) => ({
      quantity: item.quantity,
      oneTime: money(item.oneTimeMinor, dossier.currency),
      monthly: money(item.monthlyMinor, dossier.currency),
    })),
    policy.valueMonths,
    dossier.currency,
  );

export const scoreOf = (
  assessments: readonly Assessment[],
  policy: QualificationPolicy,
  today: IsoDate,
): ScoreInterval => scoreInterval(standings(assessments, policy, today), policy);

/** What the pursuit is worth, when all three figures are known. */
export function pursuitOf(dossier: Dossier): MaterialFacts["pursuit"] {
  const { winBps, marginMinor, pursuitCostMinor: costMinor, currency } = dossier;
  if (winBps === null || marginMinor === null || costMinor === null) return null;
  const pursuit = { winBps, margin: money(marginMinor, currency), remainingCost: money(costMinor, currency) };
  return { winBps, marginMinor, costMinor, expectedMinor: expectedValue(pursuit).minor };
}

/** The facts as they are on this day. The same facts give the same text, in whatever order rows came. */
export function materialFacts(
  dossier: Dossier,
  availability: readonly Found[],
  policy: Policy,
  today: IsoDate,
): MaterialFacts {
  const found = new Map(availability.map((each) => [each.id, each]));
  const known = new Map(dossier.assessments.map((each) => [each.factor, each]));
  const score = scoreOf(dossier.assessments, policy.content, today);
  const breadth = coverage(dossier.requirements, dossier.domainsNotApplicable);
  return {
    opportunityId: dossier.id,
    number: dossier.number,
    name: dossier.name,
    organisationId: dossier.organisationId,
    organisationName: dossier.organisationName,
    ownerId: dossier.ownerId,
    needOn: dossier.needOn,
    currency: dossier.currency,
    valueMinor: dossierValue(dossier, policy.content).minor,
    estimateMinor: dossier.estimateMinor,
    items: dossier.items
      .map((item) => ({
        id: item.id,
        offeringVersionId: item.offeringVersionId,
        name: item.name,
        quantity: item.quantity,
        siteId: item.siteId,
        needOn: item.needOn ?? dossier.needOn,
        oneTimeMinor: item.oneTimeMinor,
        monthlyMinor: item.monthlyMinor,
        light: found.get(item.id)?.light ?? ("red" as const),
        because: found.get(item.id)?.reasons.map((each) => each.reason) ?? ["not_checked"],
        roadmapOn: found.get(item.id)?.roadmapOn ?? null,
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    factors: standings(dossier.assessments, policy.content, today).map(({ factor, value, tooOld }) => ({
      factor,
      value,
      tooOld,
      evidence: known.get(factor)?.evidence ?? null,
      evidenceOn: known.get(factor)?.evidenceOn ?? null,
    })),
    score: { lowBps: score.lowBps, highBps: score.highBps, lowBand: score.lowBand, highBand: score.highBand },
    requirements: {
      total: breadth.requirements,
      mustsUnmet: breadth.mustsUnmet,
      domainsCovered: breadth.covered,
    },
    riskMinor: riskValue(
      dossier.risks.map((risk) => ({
        probabilityBps: risk.probabilityBps,
        impact: money(risk.impactMinor, dossier.currency),
      })),
      dossier.currency,
    ).minor,
    pursuit: pursuitOf(dossier),
    policy: policy.number,
  };
}

/** The exact text of the facts, and its SHA-256. */
export function seal(facts: MaterialFacts): { readonly text: string; readonly hash: string } {
  const text = canonicalJson(facts);
  return { text, hash: sha256(text) };
}
