import { decimalText } from "@/lib/kernel/money";
import { raised } from "@/lib/sales-development/targets/domain/target";
import type { TargetGrid } from "@/lib/sales-development/targets/queries/target-grid";

/** A cell as the form writes it: what stands there, and what is proposed. */
export type TargetCell = {
  readonly groupId: string;
  readonly seen: number;
  readonly was: string;
  readonly amount: string;
};
export type TargetRow = { readonly id: string; readonly name: string; readonly cells: readonly TargetCell[] };

/** The grid's cells; with an earlier quarter they propose its targets plus a share, in basis points. */
export function targetRows(grid: TargetGrid, last: TargetGrid | null, plusBps: number): readonly TargetRow[] {
  const text = (minor: number) =>
    minor === 0
      ? ""
      : decimalText({ minor, currency: grid.currency })
          .replace(/\.00$/, "")
          .replace(/\B(?=(\d{3})+$)/, ",");
  return grid.people.map(({ id, name, cells }) => {
    const before = last?.people.find((one) => one.id === id);
    return {
      ...{ id, name },
      cells: cells.map(({ groupId, n, standing }) => {
        const then = before?.cells.find((cell) => cell.groupId === groupId)?.standing.targetMinor ?? 0;
        const was = text(standing.targetMinor);
        return { groupId, seen: n, was, amount: last ? text(raised(then, plusBps)) : was };
      }),
    };
  });
}
