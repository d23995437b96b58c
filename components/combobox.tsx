"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { useMemo, useRef, useState } from "react";
import { classes } from "./classes";
import { useControl } from "./field-context";
import { Icon } from "./icon";

export type ComboboxOption = { readonly value: string; readonly label: string; readonly note?: string };

type Props = {
  /** A route that answers `{ options: ComboboxOption[] }` to `?q=`; also to an empty one. */
  source?: string;
  /** All there is to choose from, when it is known here. */
  options?: readonly ComboboxOption[];
  name?: string;
  defaultValue?: ComboboxOption | undefined;
  placeholder?: string;
  onChoose?: (chosen: ComboboxOption | undefined) => void;
  "aria-label"?: string;
  className?: string;
};

/** A choice of one from many, found by typing. The chosen value goes with the form under its field's name. */
export function Combobox({
  source,
  options,
  defaultValue,
  onChoose,
  placeholder = "Type to find",
  className,
  ...own
}: Props) {
  const control = useControl({ name: own.name });
  const [chosen, setChosen] = useState<ComboboxOption | null>(defaultValue ?? null);
  const [found, setFound] = useState<readonly ComboboxOption[]>(options ?? []);
  const [state, setState] = useState<"ready" | "searching" | "failed">("ready");
  const asked = useRef<{ stop: AbortController; timer: number }>(undefined);
  const items = useMemo(
    () => (chosen && !found.some((one) => one.value === chosen.value) ? [...found, chosen] : [...found]),
    [found, chosen],
  );

  function ask(words: string, wait: number) {
    if (!source) return;
    asked.current?.stop.abort();
    window.clearTimeout(asked.current?.timer);
    const stop = new AbortController();
    setState("searching");
    const timer = window.setTimeout(async () => {
      try {
        const mark = source.includes("?") ? "&" : "?";
        const answer = await fetch(`${source}${mark}q=${encodeURIComponent(words)}`, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const { options: answered } = (await answer.json()) as { options: readonly ComboboxOption[] };
        setFound(answered);
        setState("ready");
      } catch {
        if (!stop.signal.aborted) setState("failed");
      }
    }, wait);
    asked.current = { stop, timer };
  }

  function choose(next: ComboboxOption | null) {
    setChosen(next);
    onChoose?.(next ?? undefined);
  }

  const status = { ready: "", searching: "Searching…", failed: "The search did not answer. Type again." }[state];
  return (
    <span className={classes("relative block min-w-0", className)}>
      <Base.Root
        items={items}
        value={chosen}
        onValueChange={choose}
        itemToStringLabel={(option: ComboboxOption) => option.label}
        isItemEqualToValue={(one, other) => one.value === other.value}
        {...(source ? { filter: null } : {})}
        onOpenChange={(open) => {
          if (open && source && found.length === 0) ask("", 0);
        }}
        onInputValueChange={(words, { reason }) => {
          if (reason !== "item-press") ask(words.trim() === chosen?.label ? "" : words.trim(), 150);
        }}
      >
        <Base.Input
          {...control.aria}
          id={control.id}
          aria-label={own["aria-label"]}
          placeholder={placeholder}
          autoComplete="off"
          className="control pr-7"
        />
        <Base.Trigger
          aria-label="Show choices"
          tabIndex={-1}
          className="absolute inset-y-0 right-0 grid w-7 place-items-center text-ink-3"
        >
          <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.5]">
            <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
          </svg>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={4} collisionPadding={8} className="z-60">
            <Base.Popup className="float appear w-(--anchor-width) min-w-56 max-w-(--available-width) p-1">
              <Base.Status className="px-2 py-1 text-12 text-ink-2 empty:hidden">{status}</Base.Status>
              <Base.Empty className="px-2 py-1 text-12 text-ink-2 empty:hidden">
                {state === "ready" ? "Nothing found" : ""}
              </Base.Empty>
              <Base.List className="max-h-72 overflow-y-auto">
                {(option: ComboboxOption) => (
                  <Base.Item
                    key={option.value}
                    value={option}
                    className="flex min-h-8 cursor-pointer items-center gap-2 rounded-chip px-2 text-13 outline-none data-highlighted:bg-accent-soft pointer-coarse:min-h-11"
                  >
                    <span className="min-w-0 flex-1 break-words">
                      {option.label}
                      {option.note && <span className="block text-12 text-ink-2">{option.note}</span>}
                    </span>
                    <Base.ItemIndicator>
                      <Icon name="check" />
                    </Base.ItemIndicator>
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {control.name && (
        <input
          type="hidden"
          name={control.name}
          value={chosen?.value ?? ""}
          data-label={chosen?.label ?? ""}
          onChange={(event) => {
            const { value, dataset } = event.currentTarget;
            choose(value === "" ? null : { value, label: dataset.label || value });
          }}
        />
      )}
    </span>
  );
}
