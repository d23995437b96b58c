"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classes } from "./classes";
import { useControl, useForm } from "./field-context";
import { usePlaced } from "./placed";
import { type ComboboxOption, useOptions } from "./use-options";

export type { ComboboxOption } from "./use-options";

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

/**
 * A choice of one from many, found by typing. The chosen value goes with the form under its field's name. The list opens in
 * the top layer, so that neither dialogs nor scrolling frames cut it off, and hides nothing else from assistive technology.
 */
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
  const { touched } = useForm();
  const list = useId();
  const [chosen, setChosen] = useState(defaultValue);
  const [text, setText] = useState(defaultValue?.label ?? "");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const { options: found, state, ask } = useOptions(source, options);
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const first = useRef(true);

  usePlaced(input, popup, open, { fill: 224 });

  useEffect(() => {
    if (!first.current) touched(chosen?.value);
    first.current = false;
  }, [chosen, touched]);

  function show(words: string, wait: number) {
    ask(words, wait);
    setAt(0);
    setOpen(true);
  }

  function choose(next: ComboboxOption | undefined) {
    setChosen(next);
    setText(next?.label ?? "");
    setOpen(false);
    onChoose?.(next);
  }

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) return show("", 0);
      const next = found.length === 0 ? 0 : (at + step + found.length) % found.length;
      setAt(next);
      popup.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && open) {
      event.preventDefault();
      if (found[at]) choose(found[at]);
    }
    if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setText(chosen?.label ?? "");
    }
  }

  const said = {
    ready: found.length === 0 ? "Nothing found" : "",
    searching: "Searching…",
    failed: "The search did not answer. Type again.",
  }[state];
  return (
    <span className={classes("relative block min-w-0", className)}>
      <input
        {...control.aria}
        ref={input}
        id={control.id}
        role="combobox"
        aria-label={own["aria-label"]}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        className="control pr-7"
        onChange={(event) => {
          setText(event.target.value);
          show(event.target.value.trim(), 150);
        }}
        onClick={() => !open && show("", 0)}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false);
          if (text.trim() === "" && chosen) choose(undefined);
          else setText(chosen?.label ?? "");
        }}
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 fill-none stroke-current stroke-[1.5] text-ink-3"
      >
        <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
      </svg>
      <div ref={popup} popover="manual" className="float fixed inset-auto m-0 max-h-76 overflow-y-auto p-1 text-ink">
        <div role="listbox" id={list} aria-label={own["aria-label"] ?? "Choices"}>
          {open &&
            found.map((option, index) => (
              <div
                key={option.value}
                id={`${list}-${index}`}
                data-index={index}
                role="option"
                tabIndex={-1}
                aria-selected={option.value === chosen?.value}
                className={classes(
                  "flex min-h-8 cursor-pointer items-center gap-2 rounded-chip px-2 text-13 aria-selected:font-medium pointer-coarse:min-h-11",
                  index === at && "bg-accent-soft",
                )}
                onPointerDown={(event) => event.preventDefault()}
                onPointerMove={() => setAt(index)}
                onClick={() => choose(option)}
                onKeyDown={press}
              >
                <span className="min-w-0 flex-1 break-words">
                  {option.label}
                  {option.note && <span className="block font-normal text-12 text-ink-2">{option.note}</span>}
                </span>
              </div>
            ))}
        </div>
        <p role="status" className="px-2 py-1 text-12 text-ink-2 empty:hidden">
          {open ? said : ""}
        </p>
      </div>
      {control.name && (
        <input
          type="hidden"
          name={control.name}
          value={chosen?.value ?? ""}
          data-label={chosen?.label ?? ""}
          readOnly
          onInput={(event) => {
            const { value, dataset } = event.currentTarget;
            choose(value === "" ? undefined : { value, label: dataset.label || value });
          }}
        />
      )}
    </span>
  );
}
