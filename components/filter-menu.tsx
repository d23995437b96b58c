"use client";

import { useState } from "react";
import { buttonClass } from "./button";
import type { ListFilter } from "./list-bar";
import { Popover } from "./popover";

type Props = { filter: ListFilter; chosen: readonly string[]; onChoose: (values: readonly string[]) => void };

/** One filter of a list. Ticks take effect when the menu closes, so that several are one step. */
export function FilterMenu({ filter, chosen, onChoose }: Props) {
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const [find, setFind] = useState("");
  const one = filter.kind === "one";
  const shown = filter.options.filter((option) => option.label.toLowerCase().includes(find.toLowerCase()));

  function pick(value: string, yes: boolean) {
    if (one) setPicked([value]);
    else setPicked(yes ? [...picked, value] : picked.filter((other) => other !== value));
  }

  function changed(open: boolean) {
    if (open) return setPicked(chosen);
    if ([...picked].sort().join() !== [...chosen].sort().join()) onChoose(picked);
  }

  return (
    <Popover
      triggerClass={buttonClass(chosen.length > 0 ? "secondary" : "quiet", "default")}
      label={
        <>
          {filter.label}
          {chosen.length > 0 && (
            <span className="figures rounded-chip bg-accent-soft px-1 text-12 text-accent-text">{chosen.length}</span>
          )}
          <span aria-hidden="true" className="text-ink-3">
            ▾
          </span>
        </>
      }
      title={filter.label}
      className="flex w-60 flex-col p-2"
      onOpenChange={changed}
    >
      {(close) => (
        <>
          {filter.options.length > 8 && (
            <input
              type="search"
              aria-label={`Find in ${filter.label}`}
              placeholder="Find"
              value={find}
              onChange={(event) => setFind(event.target.value)}
              className="control mb-1 shrink-0"
            />
          )}
          <div className="min-h-0 overflow-y-auto">
            {shown.map((option) => (
              <label
                key={option.value}
                className="flex min-h-7 cursor-pointer items-center gap-2 rounded-chip px-1.5 text-13 hover:bg-surface-3 pointer-coarse:min-h-11"
              >
                <input
                  type={one ? "radio" : "checkbox"}
                  name={`filter-${filter.key}`}
                  className="size-4 shrink-0"
                  checked={picked.includes(option.value)}
                  onChange={(event) => pick(option.value, event.target.checked)}
                />
                <span className="min-w-0 flex-1 break-words">{option.label}</span>
                {option.count !== undefined && <span className="figures text-12 text-ink-3">{option.count}</span>}
              </label>
            ))}
            {shown.length === 0 && <p className="px-1.5 py-1 text-12 text-ink-2">Nothing found</p>}
          </div>
          <div className="mt-1 flex shrink-0 justify-between border-hairline border-t pt-1">
            <button type="button" className={buttonClass("quiet", "compact")} onClick={() => setPicked([])}>
              None
            </button>
            <button type="button" className={buttonClass("secondary", "compact")} onClick={close}>
              Show
            </button>
          </div>
        </>
      )}
    </Popover>
  );
}
