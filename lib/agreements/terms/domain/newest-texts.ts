import type { SetClause } from "./term-set";

type Published = { readonly id: string; readonly clauseId: string; readonly rank: number };
type Wanted = Pick<SetClause, "clauseId" | "isMandatory" | "dependsOnClauseId" | "countries">;

/** Places clauses in the given order with their published standard and fallbacks. A clause without a published standard is left out. */
export function newestTexts(termSetVersionId: string, wanted: readonly Wanted[], texts: readonly Published[]) {
  const placed = wanted.flatMap(({ clauseId, isMandatory, dependsOnClauseId, countries }) => {
    const standard = texts.find((text) => text.clauseId === clauseId && text.rank === 0);
    if (!standard) return [];
    const place = { termSetVersionId, clauseId, clauseVersionId: standard.id };
    return [{ ...place, isMandatory, dependsOnClauseId, countries: [...countries] }];
  });
  const kept = new Set(placed.map((each) => each.clauseId));
  return {
    placed: placed.map((each, index) => ({ ...each, ordinal: index + 1 })),
    fallbackIds: texts.filter((text) => text.rank > 0 && kept.has(text.clauseId)).map((text) => text.id),
    leftOut: wanted.filter((each) => !kept.has(each.clauseId)).map((each) => each.clauseId),
  };
}
