import type { ApprovalFacts, Measures } from "../../policies/domain/facts";
import type { Requirement } from "../../policies/domain/requirement";

/** A step of an earlier version that a person approved, with what they approved. Never one that was itself carried over. */
export type HumanApproval = {
  readonly stepId: string;
  readonly function: string;
  readonly slot: number;
  readonly level: number;
  readonly decidedBy: string;
  readonly onBehalfOf: string | null;
  readonly delegationId: string | null;
  readonly facts: ApprovalFacts;
  readonly measures: Measures;
};

/**
 * An approval stands for newer content only inside what a person approved: no figure worse, the same customer and
 * currency, the same clauses word for word, no higher level asked for, and not by somebody who asks for it now. Compared
 * with the human's version each time, so that small steps do not add up.
 */
export function standsFor(
  earlier: HumanApproval,
  needed: Requirement,
  facts: ApprovalFacts,
  measures: Measures,
  conflictedIds: readonly string[],
): boolean {
  const then = earlier.facts;
  return (
    earlier.function === needed.function &&
    earlier.slot === needed.slot &&
    needed.level <= earlier.level &&
    then.organisationId === facts.organisationId &&
    then.currency === facts.currency &&
    then.clauseSetHash !== undefined &&
    then.clauseSetHash === facts.clauseSetHash &&
    facts.tcvMinor <= then.tcvMinor &&
    measures.total_value <= earlier.measures.total_value &&
    facts.maxDiscountBps <= then.maxDiscountBps &&
    facts.blendedDiscountBps <= then.blendedDiscountBps &&
    facts.termMonths <= then.termMonths &&
    facts.clauseDeviation <= then.clauseDeviation &&
    !conflictedIds.includes(earlier.decidedBy) &&
    !(earlier.onBehalfOf !== null && conflictedIds.includes(earlier.onBehalfOf))
  );
}
