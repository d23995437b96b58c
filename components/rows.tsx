"use client";

import { type PointerEvent, type ReactNode, useMemo } from "react";
import { type ListState, listHref } from "./list-url";
import { type Packed, unpack } from "./packed";
import { RowCheckbox } from "./selection";
import { says } from "./table-roles";

/** Key, name, address and cells. */
export type RowData = readonly [string, string, string | null, ...Packed[]];

type Props = {
  /** The rows, written as JSON: as one text they are sent once and read at once. */
  text: string;
  /** The cells' pieces that could not be written as data. */
  left: readonly ReactNode[];
  columns: readonly {
    readonly key: string;
    readonly look: string;
    /** Its cell names the row and opens it. */
    readonly named: boolean;
    /** The classes of what shows its cells on one line. */
    readonly cut: string | undefined;
  }[];
  compact: boolean;
  picks: boolean;
  peek: (Pick<ListState, "path" | "params"> & { readonly open: string | undefined }) | undefined | false;
};

/** The body of a list. */
export function Rows({ text, left, columns, compact, picks, peek }: Props) {
  const rows = useMemo<readonly RowData[]>(() => JSON.parse(text), [text]);
  return (
    <tbody {...says.rowgroup} className="rows max-md:block" data-compact={compact || undefined} onPointerOver={tellCut}>
      {rows.map(([id, name, href, ...cells]) => (
        <tr key={id} {...says.row} aria-current={(peek && peek.open === id) || undefined}>
          {picks && (
            <td {...says.cell} className="row-check">
              <RowCheckbox id={id} name={name} />
            </td>
          )}
          {columns.map(({ key, look, named, cut }, index) => {
            const content = unpack(cells[index] ?? null, left);
            const shown =
              named && href ? (
                <a href={href} data-soft>
                  {content}
                </a>
              ) : (
                content
              );
            return (
              <td key={key} {...says.cell} className={look}>
                {cut ? <span className={cut}>{shown}</span> : shown}
              </td>
            );
          })}
          {peek && (
            <td {...says.cell} className="row-peek">
              <a
                href={listHref(peek, { peek: peek.open === id ? undefined : id })}
                aria-label={`Peek at ${name}`}
                data-soft
              >
                Peek
              </a>
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** What shows only the beginning of a text tells the whole to who points at it. */
function tellCut({ target }: PointerEvent) {
  const cut = target instanceof Element ? target.closest<HTMLElement>(".cut") : null;
  if (cut) cut.title = cut.scrollHeight > cut.clientHeight + 1 ? cut.textContent : "";
}
