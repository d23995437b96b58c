"use client";

import { buttonClass } from "./button";
import type { Changes } from "./list-url";
import { Popover } from "./popover";

type Props = {
  columns: readonly { readonly key: string; readonly head: string; readonly shown: boolean }[];
  compact: boolean;
  onChange: (changes: Changes) => void;
};

/** Which columns a list shows, and how close its rows stand. */
export function ViewOptions({ columns, compact, onChange }: Props) {
  function show(key: string, yes: boolean) {
    const shown = columns.filter((column) => (column.key === key ? yes : column.shown)).map((column) => column.key);
    onChange({ cols: shown.length > 0 ? shown.join(",") : "-" });
  }
  const row = "flex min-h-7 cursor-pointer items-center gap-2 rounded-chip px-1.5 text-13 hover:bg-surface-3";
  return (
    <Popover
      triggerClass={buttonClass("quiet", "default", "max-md:hidden")}
      label="Columns"
      title="Columns and rows"
      align="end"
      className="w-52 p-2"
    >
      {() => (
        <>
          {columns.map((column) => (
            <label key={column.key} className={row}>
              <input
                type="checkbox"
                className="size-4"
                checked={column.shown}
                onChange={(event) => show(column.key, event.target.checked)}
              />
              {column.head}
            </label>
          ))}
          <label className={`${row} mt-1 border-hairline border-t`}>
            <input
              type="checkbox"
              className="size-4"
              checked={compact}
              onChange={(event) => onChange({ rows: event.target.checked ? "compact" : undefined })}
            />
            Compact rows
          </label>
        </>
      )}
    </Popover>
  );
}
