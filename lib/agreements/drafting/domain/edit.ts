import { ok, type Result, refuse } from "../../../kernel/result";

/** A change of one field: from what the person had before them, to what they want. */
export type FieldEdit = { readonly from: unknown; readonly to: unknown };

export type FieldConflict = {
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
  readonly original: unknown;
};

export type StaleRefusal = { readonly reason: "stale"; readonly conflicts: readonly FieldConflict[] };

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null);

/**
 * Merges edits into what the record holds now. Fields that nobody else changed are taken, a field that already holds the
 * wanted value is left, and one that holds something else is a conflict with all three values. All or nothing.
 */
export function mergeEdits(
  held: Readonly<Record<string, unknown>>,
  edits: Readonly<Record<string, FieldEdit>>,
): Result<Readonly<Record<string, unknown>>, StaleRefusal> {
  const changes: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [];
  for (const [field, { from, to }] of Object.entries(edits)) {
    const theirs = held[field];
    if (same(theirs, to)) continue;
    if (same(theirs, from)) changes[field] = to;
    else conflicts.push({ field, yours: to, theirs, original: from });
  }
  return conflicts.length > 0 ? refuse("stale", { conflicts }) : ok(changes);
}
