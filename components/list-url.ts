import { cleanLine } from "@/lib/kernel/text";

/**
 * What a list shows lives in its address: search, filters, sort, columns, page, density and the open peek panel. Reading
 * it, and the address of the same list with something changed.
 */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type ListState = {
  readonly path: string;
  /** Every parameter as it stands, each once or more. */
  readonly params: readonly (readonly [string, string])[];
  readonly search: string;
  readonly sort: string;
  readonly descending: boolean;
  /** Chosen values by filter; a filter that is not used is not there. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly columns: readonly string[] | undefined;
  readonly compact: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
  readonly peek: string | undefined;
  readonly view: string | undefined;
};

export type ListSpec = {
  readonly path: string;
  /** Names of filters; other parameters are left alone. */
  readonly filters?: readonly string[];
  /** What may be sorted by; the first is the default, "-changed" means the newest first. */
  readonly sorts?: readonly string[];
};

const reserved = ["q", "sort", "cols", "rows", "after", "before", "peek", "view"];
const bare = (sort: string) => sort.replace(/^-/, "");
export const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) || undefined;

/** Reads the address. What it does not know it ignores; nothing in it can make a page fail. */
export function readList(given: SearchParams, spec: ListSpec): ListState {
  const params = Object.entries(given).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) =>
      one ? [[name, cleanLine(one).slice(0, 500)] as const] : [],
    ),
  );
  const all = (name: string) => params.filter(([known]) => known === name).map(([, value]) => value);
  const sorts = spec.sorts ?? [];
  const wanted = first(given.sort);
  const sort = wanted && sorts.some((known) => bare(known) === bare(wanted)) ? wanted : (sorts[0] ?? "");
  const filters = (spec.filters ?? [])
    .filter((name) => !reserved.includes(name))
    .map((name) => [name, all(name).slice(0, 50)] as const)
    .filter(([, values]) => values.length > 0);
  return {
    path: spec.path,
    params,
    search: cleanLine(first(given.q) ?? "").slice(0, 200),
    sort: bare(sort),
    descending: sort.startsWith("-"),
    filters: Object.fromEntries(filters),
    columns: first(given.cols)?.split(",").slice(0, 50),
    compact: first(given.rows) === "compact",
    after: first(given.after),
    before: first(given.before),
    peek: first(given.peek),
    view: first(given.view),
  };
}

export type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The list's address with these parameters changed. Whatever changes the rows goes back to the first page. */
export function listHref(state: Pick<ListState, "path" | "params">, changes: Changes = {}): string {
  const keepsPage = Object.keys(changes).every((name) => ["peek", "cols", "rows", "after", "before"].includes(name));
  const turnsPage = "after" in changes || "before" in changes;
  const next = new URLSearchParams();
  for (const [name, value] of state.params) {
    const page = name === "after" || name === "before";
    if (name in changes || (page && (turnsPage || !keepsPage))) continue;
    next.append(name, value);
  }
  for (const [name, value] of Object.entries(changes))
    for (const one of typeof value === "string" ? [value] : (value ?? [])) if (one !== "") next.append(name, one);
  const query = next.toString();
  return query ? `${state.path}?${query}` : state.path;
}

/** The part of the address that a saved view keeps: all but the page, the peek panel and the view's own name. */
export function viewQuery(state: Pick<ListState, "params">): string {
  const kept = state.params.filter(([name]) => !["after", "before", "peek", "view"].includes(name));
  return new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
}

/** The same list as a file: all its pages. */
export const csvHref = (state: Pick<ListState, "path" | "params">): string => {
  const query = viewQuery(state);
  return query ? `${state.path}/csv?${query}` : `${state.path}/csv`;
};

/** Is anything filtered or searched? Then "nothing found" is another sentence than "nothing here yet". */
export const isFiltered = (state: ListState): boolean => state.search !== "" || Object.keys(state.filters).length > 0;

/** The address without search and filters. */
export const clearedHref = (state: ListState): string =>
  listHref(state, Object.fromEntries(["q", "view", ...Object.keys(state.filters)].map((name) => [name, undefined])));
