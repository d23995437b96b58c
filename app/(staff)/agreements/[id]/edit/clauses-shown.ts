import type { AgreementContent } from "@/lib/agreements/drafting/domain/content";
import type { Draft } from "@/lib/agreements/drafting/domain/draft";
import type { ListedClause } from "./clause-list";

/** The clauses as the editor shows them: printed with their values, beside what they may be changed to. */
export function listedClauses(draft: Draft, content: AgreementContent): readonly ListedClause[] {
  return draft.clauses.map((clause, index) => {
    const printed = content.clauses[index];
    return {
      id: clause.id,
      number: printed?.number ?? "",
      title: clause.title,
      position: clause.position,
      chosenVersionId: clause.chosenVersionId,
      isMandatory: clause.isMandatory,
      along: draft.clauses
        .filter((each) => each.dependsOnClauseId !== null && each.dependsOnClauseId === clause.clauseId)
        .map((each) => each.title),
      standardText: clause.standard?.text ?? "",
      newText: clause.newText,
      reason: clause.reason,
      risk: clause.risk,
      fallbacks: clause.fallbacks,
      printed: printed?.text ?? "",
      printedStandard: printed?.standardText ?? null,
      keyTerm: clause.keyTerm,
      isOutdated: clause.isOutdated,
    };
  });
}
