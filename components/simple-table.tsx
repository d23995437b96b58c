import type { ReactNode } from "react";
import { classes } from "./classes";
import { ScrollFrame } from "./scroll-frame";

export type SimpleColumn<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: "left" | "right";
  readonly className?: string;
};

type Props<Row> = {
  label: string;
  columns: readonly SimpleColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands there when there are no rows. */
  empty?: ReactNode;
  /** A row of sums, cell by cell. */
  foot?: readonly ReactNode[];
};

/** A short table inside a panel: no paging, no address of its own. Scrolls sideways in its own frame when it must. */
export function SimpleTable<Row>({ label, columns, rows, rowKey, empty = "Nothing here yet", foot }: Props<Row>) {
  if (rows.length === 0) return <div className="px-4 py-6 text-center text-13 text-ink-2">{empty}</div>;
  const side = (column: SimpleColumn<Row>) => (column.align === "right" ? "text-right" : "text-left");
  return (
    <ScrollFrame label={label}>
      <table className="w-full border-collapse text-13" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) =>
              column.head === "" ? (
                <td key={column.key} className="border-hairline border-b" />
              ) : (
                <th
                  key={column.key}
                  scope="col"
                  className={classes(
                    "h-7 border-hairline border-b px-3 text-11 font-medium text-ink-2 first:pl-4 last:pr-4",
                    side(column),
                  )}
                >
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="hover:bg-surface-2">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={classes(
                    "h-9 border-hairline border-b px-3 py-1 first:pl-4 last:pr-4",
                    side(column),
                    column.className,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr className="font-medium">
              {columns.map((column, index) => (
                <td key={column.key} className={classes("h-9 px-3 first:pl-4 last:pr-4", side(column))}>
                  {foot[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollFrame>
  );
}
