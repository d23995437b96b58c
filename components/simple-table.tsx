import type { ReactNode } from "react";
import { classes } from "./classes";
import { ScrollFrame } from "./scroll-frame";
import { labelled, says } from "./table-roles";

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
  /** For cells of running text: a phone shows each row as a block, its first cell as the heading. */
  stacks?: boolean;
};

const stacked = {
  row: "max-md:block max-md:border-hairline max-md:border-b max-md:px-4 max-md:py-2 max-md:last:border-b-0",
  cell: `max-md:block max-md:h-auto max-md:border-b-0 max-md:px-0! max-md:text-left! max-md:before:block ${labelled} max-md:first:before:hidden`,
};

/** A short table inside a panel: no paging, no address of its own. Scrolls sideways in its own frame when it must. */
export function SimpleTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  empty = "Nothing here yet",
  foot,
  stacks,
}: Props<Row>) {
  if (rows.length === 0) return <div className="px-4 py-6 text-center text-13 text-ink-2">{empty}</div>;
  const side = (column: SimpleColumn<Row>) => (column.align === "right" ? "text-right" : "text-left");
  return (
    <ScrollFrame label={label}>
      <table
        {...says.table}
        className={classes("w-full border-collapse text-13", stacks && "max-md:block")}
        aria-label={label}
      >
        <thead {...says.rowgroup} className={stacks ? "max-md:sr-only" : undefined}>
          <tr {...says.row}>
            {columns.map((column) =>
              column.head === "" ? (
                <td key={column.key} {...says.cell} className="border-hairline border-b" />
              ) : (
                <th
                  key={column.key}
                  {...says.columnheader}
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
        <tbody {...says.rowgroup} className={stacks ? "max-md:block" : undefined}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...says.row} className={classes("hover:bg-surface-2", stacks && stacked.row)}>
              {columns.map((column) => (
                <td
                  key={column.key}
                  {...says.cell}
                  data-label={stacks && column.head}
                  className={classes(
                    "h-9 border-hairline border-b px-3 py-1 first:pl-4 last:pr-4",
                    side(column),
                    column.className,
                    stacks && stacked.cell,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot {...says.rowgroup}>
            <tr {...says.row} className="font-medium">
              {columns.map((column, index) => (
                <td key={column.key} {...says.cell} className={classes("h-9 px-3 first:pl-4 last:pr-4", side(column))}>
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
