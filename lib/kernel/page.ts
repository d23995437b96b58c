/**
 * Keyset paging. A cursor holds the sort value and the id of the last row seen, so that page 900 costs what page 1 does.
 * `before` walks backwards. Cursors are base64url JSON arrays; a broken one is read as "from the start".
 */
export type CursorKey = readonly (string | number | null)[];
export type KeysetPage = { readonly size: number; readonly after?: CursorKey; readonly before?: CursorKey };
export type Slice<T> = { readonly rows: readonly T[]; readonly next?: string; readonly previous?: string };

export const pageSize = 50;

export const writeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString("base64url");

export function readCursor(text: string | null | undefined): CursorKey | undefined {
  if (!text || text.length > 2_000) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(key) || key.length > 4) return undefined;
    return key.every((part) => part === null || typeof part === "string" || typeof part === "number") ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The page asked for by the URL parameters `after` and `before`. */
export function pageOf(
  params: { readonly after?: string | null; readonly before?: string | null },
  size = pageSize,
): KeysetPage {
  const before = readCursor(params.before);
  const after = readCursor(params.after);
  return before ? { size, before } : after ? { size, after } : { size };
}

/**
 * Cuts `size + 1` fetched rows to a slice with its cursors. Rows fetched with `before` come in reverse order.
 */
export function slice<T>(fetched: readonly T[], page: KeysetPage, key: (row: T) => CursorKey): Slice<T> {
  const more = fetched.length > page.size;
  const cut = fetched.slice(0, page.size);
  const rows = page.before ? cut.toReversed() : cut;
  const first = rows[0];
  const last = rows[rows.length - 1];
  const hasNext = page.before ? true : more;
  const hasPrevious = page.before ? more : page.after !== undefined;
  return {
    rows,
    ...(hasNext && last !== undefined ? { next: writeCursor(key(last)) } : {}),
    ...(hasPrevious && first !== undefined ? { previous: writeCursor(key(first)) } : {}),
  };
}
