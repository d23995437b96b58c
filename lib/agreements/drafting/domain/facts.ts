import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import type { Currency } from "../../../kernel/money";
import type { Risk } from "../../terms/domain/clause-lifecycle";
import { clauseDeviation } from "./clause-position";
import type { AgreementContent } from "./content";
import type { Draft } from "./draft";
import { agreementTotals } from "./totals";

/** What approval is decided on. Computed here from the draft, never taken from a form. */
export type AgreementFacts = {
  readonly tcvMinor: number;
  readonly currency: Currency;
  readonly maxDiscountBps: number;
  readonly blendedDiscountBps: number;
  readonly termMonths: number;
  readonly clauseDeviation: Risk;
  readonly organisationId: string;
  readonly requesterId: string;
  readonly clauseSetHash: string;
  /** The owner gains from the deal and does not decide it, whoever asks. */
  readonly conflictedIds: readonly string[];
};

export function factsOf(draft: Draft, content: AgreementContent, requesterId: string): AgreementFacts {
  const totals = agreementTotals(draft.lines);
  return {
    tcvMinor: totals.termMinor,
    currency: draft.currency,
    maxDiscountBps: totals.maxDiscountBps,
    blendedDiscountBps: totals.blendedDiscountBps,
    termMonths: Math.max(draft.termMonths, ...draft.lines.map((line) => line.termMonths)),
    clauseDeviation: deviationOf(draft),
    organisationId: draft.organisationId,
    requesterId,
    clauseSetHash: sha256(canonicalJson(content.clauses)),
    conflictedIds: [...new Set([requesterId, draft.ownerId])],
  };
}

/** A text that legal took back deviates like own words: somebody chose to keep it, and somebody has to agree (AB-21). */
export const deviationOf = (draft: Pick<Draft, "clauses">): Risk =>
  clauseDeviation(draft.clauses.map((clause) => (clause.isOutdated && clause.risk < 2 ? { risk: 2 } : clause)));
