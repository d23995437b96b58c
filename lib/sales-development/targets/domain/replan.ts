import { ok, type Result, refuse } from "../../../kernel/result";

type Cell = { readonly personId: string; readonly categoryId: string };
export type Wanted = Cell & { readonly seen: number; readonly amountMinor: number };
export type Held = Cell & { readonly n: number; readonly amountMinor: number };

export type ReplanRefusal =
  | { readonly reason: "reason_needed"; readonly changed: number }
  | {
      readonly reason: "planned_meanwhile";
      readonly personId: string;
      readonly categoryId: string;
      readonly theirs: number;
      readonly yours: number;
    };

/**
 * The next versions of the cells that change. A target that stands is planned anew only with a reason; one that somebody
 * else planned since the grid was opened is not overwritten unless both want the same.
 */
export function replan(
  held: readonly Held[],
  wanted: readonly Wanted[],
  reason: string | null,
): Result<readonly (Cell & { readonly n: number; readonly amountMinor: number })[], ReplanRefusal> {
  const of = (cell: Cell) => held.find((one) => one.personId === cell.personId && one.categoryId === cell.categoryId);
  const changes = wanted.filter((cell) => cell.amountMinor !== (of(cell)?.amountMinor ?? 0));
  for (const { personId, categoryId, seen, amountMinor } of changes) {
    const now = of({ personId, categoryId });
    if ((now?.n ?? 0) !== seen)
      return refuse("planned_meanwhile", {
        personId,
        categoryId,
        theirs: now?.amountMinor ?? 0,
        yours: amountMinor,
      });
  }
  const again = changes.filter((cell) => of(cell));
  if (again.length > 0 && !reason) return refuse("reason_needed", { changed: again.length });
  return ok(changes.map(({ seen: _, ...cell }) => ({ ...cell, n: (of(cell)?.n ?? 0) + 1 })));
}
