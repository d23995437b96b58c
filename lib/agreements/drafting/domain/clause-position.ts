import { ok, type Result, refuse } from "../../../kernel/result";
import type { Risk } from "../../terms/domain/clause-lifecycle";

/** Where a clause of this agreement stands against our standard. Everything but `standard` is a deviation. */
export const clausePositions = ["standard", "fallback", "custom", "removed", "added"] as const;
export type ClausePosition = (typeof clausePositions)[number];

export const positionNames: Record<ClausePosition, string> = {
  standard: "Standard",
  fallback: "Fallback",
  custom: "Custom text",
  removed: "Removed",
  added: "Added",
};

export const isDeviation = (position: ClausePosition): boolean => position !== "standard";

/** Text nobody has checked is at least notable; what its author finds grave stays grave. */
export const leastRisk: Record<ClausePosition, Risk> = { standard: 0, fallback: 1, custom: 2, removed: 2, added: 2 };

/** A text that the term set grants without asking for new words. */
export type Fallback = {
  readonly versionId: string;
  readonly text: string;
  readonly summary: string;
  readonly guidance: string | null;
  readonly risk: Risk;
};

/** A clause of the draft with what its term set says about it. */
export type DraftClause = {
  readonly id: string;
  readonly clauseId: string | null;
  readonly ordinal: number;
  readonly title: string;
  readonly position: ClausePosition;
  readonly isMandatory: boolean;
  readonly dependsOnClauseId: string | null;
  readonly standard: { readonly versionId: string; readonly text: string } | null;
  readonly fallbacks: readonly Fallback[];
  readonly newText: string | null;
};

export type Choice =
  | { readonly position: "standard" }
  | { readonly position: "fallback"; readonly versionId: string }
  | { readonly position: "custom"; readonly text: string; readonly reason: string; readonly risk: Risk }
  | { readonly position: "removed"; readonly reason: string };

/** The stored side of a position: which text applies, both texts of a deviation, why and how grave. */
export type Positioned = {
  readonly id: string;
  readonly title: string;
  readonly position: ClausePosition;
  readonly chosenVersionId: string | null;
  readonly oldText: string | null;
  readonly newText: string | null;
  readonly reason: string | null;
  readonly risk: Risk;
};

export type PositionRefusal =
  | { readonly reason: "mandatory"; readonly clause: string }
  | { readonly reason: "not_granted"; readonly clause: string }
  | { readonly reason: "same_as_standard" }
  | { readonly reason: "reason_missing" }
  | { readonly reason: "text_missing" };

const atLeast = (risk: Risk, position: ClausePosition): Risk => Math.max(risk, leastRisk[position]) as Risk;

/**
 * Takes a clause to a position and its dependents with it: who is removed takes along what only makes sense with it, and
 * who comes back brings those back. A mandatory clause, or one with a mandatory dependent, is not removed.
 */
export function choosePosition(
  all: readonly DraftClause[],
  id: string,
  choice: Choice,
): Result<readonly Positioned[], PositionRefusal> {
  const clause = all.find((each) => each.id === id);
  if (!clause?.standard) return refuse("not_granted", { clause: clause?.title ?? "" });
  const own = positioned(clause, choice);
  if (!own.ok) return own;
  const with_ = dependents(all, clause.clauseId);
  if (choice.position === "removed") {
    const held = [clause, ...with_].find((each) => each.isMandatory);
    if (held) return refuse("mandatory", { clause: held.title });
    return ok([own.value, ...with_.map((each) => removed(each, choice.reason))]);
  }
  if (clause.position !== "removed") return ok([own.value]);
  return ok([own.value, ...with_.filter((each) => each.position === "removed").map(standard)]);
}

function positioned(clause: DraftClause, choice: Choice): Result<Positioned, PositionRefusal> {
  if (choice.position === "standard") return ok(standard(clause));
  if (choice.position === "fallback") {
    const fallback = clause.fallbacks.find((each) => each.versionId === choice.versionId);
    if (!fallback) return refuse("not_granted", { clause: clause.title });
    const { versionId, text, risk } = fallback;
    return ok({ ...deviation(clause, "fallback", text, null, risk), chosenVersionId: versionId });
  }
  if (choice.reason === "") return refuse("reason_missing");
  if (choice.position === "removed") return ok(removed(clause, choice.reason));
  if (choice.text === "") return refuse("text_missing");
  if (choice.text === clause.standard?.text) return refuse("same_as_standard");
  return ok(deviation(clause, "custom", choice.text, choice.reason, choice.risk));
}

const deviation = (
  clause: DraftClause,
  position: ClausePosition,
  newText: string | null,
  reason: string | null,
  risk: Risk,
): Positioned => ({
  id: clause.id,
  title: clause.title,
  position,
  chosenVersionId: null,
  oldText: clause.standard?.text ?? null,
  newText,
  reason,
  risk: atLeast(risk, position),
});

const removed = (clause: DraftClause, reason: string) => deviation(clause, "removed", null, reason, 2);

const standard = (clause: DraftClause): Positioned => ({
  id: clause.id,
  title: clause.title,
  position: "standard",
  chosenVersionId: clause.standard?.versionId ?? null,
  oldText: null,
  newText: null,
  reason: null,
  risk: 0,
});

/** Those that depend on this clause, and those that depend on them. A circle ends where it began. */
function dependents(all: readonly DraftClause[], clauseId: string | null, seen = new Set<string>()): DraftClause[] {
  if (clauseId === null || seen.has(clauseId)) return [];
  seen.add(clauseId);
  const direct = all.filter((each) => each.dependsOnClauseId === clauseId && !seen.has(each.clauseId ?? ""));
  return direct.flatMap((each) => [each, ...dependents(all, each.clauseId, seen)]);
}

/** The gravest deviation of an agreement: 0 all standard, 1 fallbacks, 2 own words, 3 grave. */
export const clauseDeviation = (clauses: readonly { readonly risk: Risk }[]): Risk =>
  Math.max(0, ...clauses.map((clause) => clause.risk)) as Risk;

/** What was added is never less than its least risk, whatever its author thinks. */
export const addedRisk = (risk: Risk): Risk => atLeast(risk, "added");
