import { canonicalJson } from "../../../kernel/canonical";
import { sha256 } from "../../../kernel/hash";
import type { IsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";
import type { TextState } from "./clause-lifecycle";
import { fieldsIn, type MergeField, type MergeValues, mergeFields } from "./merge-fields";

export type SetClause = {
  readonly clauseId: string;
  readonly clauseVersionId: string;
  readonly title: string;
  readonly text: string;
  readonly state: TextState;
  readonly ordinal: number;
  readonly isMandatory: boolean;
  readonly dependsOnClauseId: string | null;
  readonly countries: readonly string[];
  readonly fallbacks: readonly { readonly clauseVersionId: string; readonly text: string; readonly state: TextState }[];
};

export type TermSetVersion = {
  readonly id: string;
  readonly termSetId: string;
  readonly name: string;
  readonly number: number;
  readonly state: TextState;
  readonly effectiveFrom: IsoDate;
  readonly figures: MergeValues;
  readonly clauses: readonly SetClause[];
  readonly version: number;
};

export type PublishRefusal =
  | { readonly reason: "not_a_draft"; readonly state: TextState }
  | { readonly reason: "no_clauses" }
  | { readonly reason: "text_not_published"; readonly clause: string }
  | { readonly reason: "dependency_outside"; readonly clause: string }
  | { readonly reason: "dependency_circle"; readonly clause: string }
  | { readonly reason: "figure_missing"; readonly fields: readonly string[] };

/** A set goes out whole: every text published, every figure that its texts name given, every dependency inside and without circles. */
export function publishable(set: TermSetVersion): Result<true, PublishRefusal> {
  if (set.state !== "draft") return refuse("not_a_draft", { state: set.state });
  if (set.clauses.length === 0) return refuse("no_clauses");
  const unpublished = set.clauses.find(
    (clause) => clause.state !== "published" || clause.fallbacks.some((each) => each.state !== "published"),
  );
  if (unpublished) return refuse("text_not_published", { clause: unpublished.title });
  const byId = new Map(set.clauses.map((clause) => [clause.clauseId, clause]));
  const outside = set.clauses.find((clause) => clause.dependsOnClauseId && !byId.has(clause.dependsOnClauseId));
  if (outside) return refuse("dependency_outside", { clause: outside.title });
  const circular = set.clauses.find((clause) => isCircular(clause, byId));
  if (circular) return refuse("dependency_circle", { clause: circular.title });
  const missing = figuresNeeded(set).filter((field) => set.figures[field] === undefined);
  if (missing.length > 0) return refuse("figure_missing", { fields: missing.map((field) => mergeFields[field].label) });
  return ok(true);
}

function isCircular(clause: SetClause, byId: ReadonlyMap<string, SetClause>): boolean {
  let at = clause.dependsOnClauseId;
  for (let steps = 0; at !== null && steps <= byId.size; steps++) {
    if (at === clause.clauseId) return true;
    at = byId.get(at)?.dependsOnClauseId ?? null;
  }
  return false;
}

/** The figures that the texts of the set, fallbacks included, ask the set for. */
export function figuresNeeded(set: Pick<TermSetVersion, "clauses">): readonly MergeField[] {
  const texts = set.clauses.flatMap((clause) => [clause.text, ...clause.fallbacks.map((each) => each.text)]);
  return [...new Set(texts.flatMap(fieldsIn))].filter((field) => mergeFields[field].from === "term_set");
}

/** Clauses of the set that apply to a customer in this country. */
export const applyingTo = (clauses: readonly SetClause[], country: string): readonly SetClause[] =>
  clauses.filter((clause) => clause.countries.length === 0 || clause.countries.includes(country));

export const setHash = (set: Pick<TermSetVersion, "figures" | "clauses" | "effectiveFrom">): string =>
  sha256(
    canonicalJson({
      effectiveFrom: set.effectiveFrom,
      figures: set.figures,
      clauses: set.clauses.map(({ title: _title, text: _text, state: _state, fallbacks, ...clause }) => ({
        ...clause,
        fallbacks: fallbacks.map((each) => each.clauseVersionId),
      })),
    }),
  );
