"use client";

import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import { buttonClass } from "./button";
import type { ListFilter } from "./list-bar";

type Props = { filter: ListFilter; chosen: readonly string[]; onChoose: (values: readonly string[]) => void };

/** One filter of a list. Ticks take effect when the menu closes, so that several are one step. */
export function FilterMenu({ filter, chosen, onChoose }: Props) {
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const [find, setFind] = useState("");
  const one = filter.kind === "one";
  const shown = filter.options.filter((option) => option.label.toLowerCase().includes(find.toLowerCase()));

  function close(open: boolean) {
    if (open) return setPicked(chosen);
    if ([...picked].sort().join() !== [...chosen].sort().join()) onChoose(picked);
  }

  return (
    <Popover.Root onOpenChange={close}>
      <Popover.Trigger className={buttonClass(chosen.length > 0 ? "secondary" : "quiet", "default")}>
        {filter.label}
        {chosen.length > 0 && (
          <span className="figures rounded-chip bg-accent-soft px-1 text-12 text-accent-text">{chosen.length}</span>
        )}
        <span aria-hidden="true" className="text-ink-3">
          ▾
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-50">
          <Popover.Popup className="float appear flex max-h-[min(24rem,70dvh)] w-60 flex-col p-2">
            <Popover.Title className="sr-only">{filter.label}</Popover.Title>
            {filter.options.length > 8 && (
              <input
                type="search"
                aria-label={`Find in ${filter.label}`}
                placeholder="Find"
                value={find}
                onChange={(event) => setFind(event.target.value)}
                className="control mb-1"
              />
            )}
            <div className="overflow-y-auto">
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
                    onChange={(event) =>
                      setPicked(
                        one
                          ? [option.value]
                          : event.target.checked
                            ? [...picked, option.value]
                            : picked.filter((value) => value !== option.value),
                      )
                    }
                  />
                  <span className="min-w-0 flex-1 break-words">{option.label}</span>
                  {option.count !== undefined && <span className="figures text-12 text-ink-3">{option.count}</span>}
                </label>
              ))}
              {shown.length === 0 && <p className="px-1.5 py-1 text-12 text-ink-2">Nothing found</p>}
            </div>
            <div className="mt-1 flex justify-between border-hairline border-t pt-1">
              <button type="button" className={buttonClass("quiet", "compact")} onClick={() => setPicked([])}>
                None
              </button>
              <Popover.Close className={buttonClass("secondary", "compact")}>Show</Popover.Close>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
