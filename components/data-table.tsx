import type { ReactNode } from "react";
import { classes } from "./classes";
import { EmptyState } from "./empty-state";
import { ListBar, type ListFilter } from "./list-bar";
import { clearedHref, isFiltered, type ListState, listHref } from "./list-url";
import { pack } from "./packed";
import { Pagination } from "./pagination";
import { type RowData, Rows } from "./rows";
import { HeadCheckbox, Selection } from "./selection";
import { SoftLink } from "./soft-link";
import { says } from "./table-roles";

export type Column<Row> = {
  readonly key: string;
  /** Empty for what needs no words, such as the buttons of a row: that column always shows. */
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Sortable under this name of `ListSpec.sorts`. */
  readonly sort?: string;
  readonly align?: "left" | "right";
  /** Shown from this width on: 1024, 1280 or 1536 px. */
  readonly from?: "lg" | "xl" | "2xl";
  /** Where it goes in the two-line row of a phone. The first column is the title unless one says so. */
  readonly narrow?: "title" | "end" | "meta" | "hidden";
  /** Off until chosen under "Columns". */
  readonly optional?: boolean;
  /** One line, at most so wide, the rest told to the pointer. */
  readonly cut?: "short" | "middle" | "long" | "name";
  readonly className?: string;
};

type Props<Row> = {
  /** What the rows are: "Offerings". */
  label: string;
  list: ListState;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  next?: string | undefined;
  previous?: string | undefined;
  /** How many match in all, when the query counts them; with `more` at least so many. */
  total?: number;
  more?: boolean;
  rowKey: (row: Row) => string;
  /** The record, opened by the title of its row. */
  rowHref?: (row: Row) => string;
  /** The row by name, for its check box and its peek link. */
  rowName: (row: Row) => string;
  /** Adds the peek link; the page shows a PeekPanel when `list.peek` is set. */
  peek?: boolean;
  /** The search box's placeholder; leave out for lists without search. */
  search?: string;
  filters?: readonly ListFilter[];
  /** Saved views, before the search box. */
  views?: ReactNode;
  /** What can be done with selected rows; client components that read `useSelection()`. */
  bulk?: ReactNode;
  exportHref?: string;
  /** What to say when nothing was ever made here. */
  first?: { readonly title: ReactNode; readonly body?: ReactNode; readonly action?: ReactNode };
};

const froms = { lg: "max-lg:md:hidden", xl: "max-xl:md:hidden", "2xl": "max-2xl:md:hidden" };
/** The same, beside an open peek, which takes 376 px. */
const fromsBesidePeek = {
  lg: "max-[1400px]:md:hidden",
  xl: "max-[1656px]:md:hidden",
  "2xl": "max-[1912px]:md:hidden",
};
const fromClass = (column: { readonly from?: keyof typeof froms }, list: ListState) =>
  column.from && (list.peek ? fromsBesidePeek : froms)[column.from];

/**
 * A list: rows rendered on the server, everything about it in the address. On a phone each row becomes two lines.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { list, columns, rows, rowKey, bulk } = props;
  const shown = columns.filter((column, index) =>
    list.columns ? index === 0 || column.head === "" || list.columns.includes(column.key) : !column.optional,
  );
  const ids = rows.map(rowKey);
  const query = JSON.stringify([list.search, list.filters]);
  const table = (
    <table {...says.table} className="w-full border-collapse text-13 max-md:block" aria-label={props.label}>
      <thead {...says.rowgroup} className="sticky top-0 z-10 bg-bg max-md:sr-only">
        <tr {...says.row}>
          {bulk && (
            <th {...says.columnheader} className="w-8 border-hairline border-b pl-2 text-left">
              <HeadCheckbox />
            </th>
          )}
          {shown.map((column) => (
            <Head key={column.key} column={column} list={list} />
          ))}
          {props.peek && (
            <th {...says.columnheader} className="w-10 border-hairline border-b">
              <span className="sr-only">Peek</span>
            </th>
          )}
        </tr>
      </thead>
      <Rows {...packedRows(props, shown)} />
    </table>
  );
  const body =
    rows.length > 0 ? (
      table
    ) : isFiltered(list) || list.after || list.before ? (
      <EmptyState kind="no-results" clearHref={clearedHref(list)} />
    ) : (
      <EmptyState
        kind="first"
        title={props.first?.title ?? `No ${props.label.toLowerCase()} yet`}
        action={props.first?.action}
      >
        {props.first?.body}
      </EmptyState>
    );
  const bar = (
    <ListBar
      list={list}
      search={props.search}
      filters={props.filters ?? []}
      views={props.views}
      columns={columns
        .slice(1)
        .filter(({ head }) => head !== "")
        .map(({ key, head }) => ({ key, head, shown: shown.some((one) => one.key === key) }))}
      exportHref={props.exportHref}
    />
  );
  return (
    <Selection
      query={query}
      ids={ids}
      total={props.more ? undefined : props.total}
      noun={props.label.toLowerCase()}
      bulk={bulk}
      bar={bar}
    >
      {body}
      <Pagination
        list={list}
        next={props.next}
        previous={props.previous}
        shown={rows.length}
        total={props.total}
        more={props.more}
      />
    </Selection>
  );
}

function Head<Row>({ column, list }: { column: Column<Row>; list: ListState }) {
  const sorted = column.sort !== undefined && column.sort === list.sort;
  const look = classes(
    "h-7 border-hairline border-b px-2 text-11 font-medium text-ink-2",
    column.align === "right" ? "text-right" : "text-left",
    fromClass(column, list),
  );
  if (!column.sort)
    return (
      <th {...says.columnheader} scope="col" className={look}>
        {column.head}
      </th>
    );
  const next = sorted && !list.descending ? `-${column.sort}` : column.sort;
  return (
    <th
      {...says.columnheader}
      scope="col"
      className={look}
      aria-sort={sorted ? (list.descending ? "descending" : "ascending") : undefined}
    >
      <SoftLink href={listHref(list, { sort: next })} className="inline-flex min-h-6 items-center gap-1 hover:text-ink">
        {column.head}
        <span aria-hidden="true" className={sorted ? "" : "opacity-0"}>
          {list.descending && sorted ? "↓" : "↑"}
        </span>
      </SoftLink>
    </th>
  );
}

/** What the body of the list needs: its rows as data in one text, and how each column looks. */
function packedRows<R>({ list, rows, rowHref, rowName, rowKey, peek, bulk }: Props<R>, shown: readonly Column<R>[]) {
  const named = shown.find((column) => column.narrow === "title") ?? shown[0];
  const left: ReactNode[] = [];
  const data = rows.map((row): RowData => {
    const cells = shown.map((column) => pack(column.cell(row), left));
    return [rowKey(row), rowName(row), rowHref?.(row) ?? null, ...cells];
  });
  return {
    text: JSON.stringify(data),
    left,
    columns: shown.map((column) => ({
      key: column.key,
      named: column === named,
      cut: column.cut && `cut cut-${column.cut}`,
      look: classes(
        `row-${column === named ? "title" : (column.narrow ?? "meta")}`,
        column.align === "right" && "md:text-right",
        fromClass(column, list),
        column.className,
      ),
    })),
    compact: list.compact,
    picks: Boolean(bulk),
    peek: peek && { path: list.path, params: list.params, open: list.peek },
  };
}
