import { isDeviation } from "./clause-position";
import type { TextClause } from "./draft";
import type { standardClauses } from "./start";

type Fresh = ReturnType<typeof standardClauses>[number];

type About = { readonly agreementId: string; readonly now: Date; readonly mandatory: ReadonlySet<string> };

/**
 * The clauses of a newer term set with what was negotiated before: a deviation stays with its text, reason and risk, now
 * measured against the new standard; one whose clause is gone stays as an
 * added clause, and a removed one that is mandatory now comes back.
 */
export function adoptedClauses(
  before: readonly TextClause[],
  fresh: readonly Fresh[],
  { agreementId, now, mandatory }: About,
) {
  const known = new Set(fresh.map((clause) => clause.clauseId));
  const rows = fresh.map((clause) => {
    const held = before.find((each) => each.clauseId === clause.clauseId);
    if (!held || !isDeviation(held.position)) return clause;
    if (held.position === "removed" && mandatory.has(clause.clauseId)) return clause;
    return { ...clause, ...negotiated(held), position: held.position, chosenVersionId: held.chosenVersionId };
  });
  const own = before.filter((each) => isDeviation(each.position) && !known.has(each.clauseId ?? ""));
  const added = own
    .filter((each) => each.newText !== null)
    .map((each, index) => ({
      ...{ id: each.id, agreementId, ordinal: fresh.length + index + 1, title: each.title, changedAt: now },
      ...{ position: "added" as const, ...negotiated(each), oldText: null },
      reason: each.reason ?? "Kept from earlier terms",
    }));
  const changed = fresh.filter((clause) => {
    const held = before.find((each) => each.clauseId === clause.clauseId);
    return held?.standard?.versionId !== clause.standardVersionId;
  });
  return {
    rows: [...rows, ...added],
    kept: own.length + rows.filter(isKept).length,
    changed: changed.map((each) => each.title),
  };
}

const negotiated = (held: TextClause) => ({
  oldText: held.standard?.text ?? null,
  newText: held.newText,
  reason: held.reason,
  risk: held.risk,
});

const isKept = (row: { readonly position: string }) => row.position !== "standard";
