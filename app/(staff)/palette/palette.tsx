"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { RailSection } from "../rail-entries";
import type { Found } from "./sources";

type Choice = {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
};

/** The actions of the record in view are the buttons of its header, so that the palette offers what the page allows. */
function pageActions(): HTMLElement[] {
  const header = document.querySelectorAll<HTMLElement>("main [data-actions] :is(a, button):not(:disabled)");
  return [...header].filter((one) => one.textContent?.trim() && one.offsetParent !== null);
}

/** Pages, records and the actions of the page in view, by typing. */
export default function Palette({ sections, onClose }: { sections: readonly RailSection[]; onClose: () => void }) {
  const router = useRouter();
  const list = useId();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Found[]>([]);
  const [looking, setLooking] = useState(false);
  const [active, setActive] = useState(0);
  const [actions] = useState(pageActions);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const words = text.trim();
    if (words.length < 2) {
      setFound([]);
      setLooking(false);
      return;
    }
    const stop = new AbortController();
    setLooking(true);
    const timer = window.setTimeout(async () => {
      try {
        const answer = await fetch(`/palette?q=${encodeURIComponent(words)}`, { signal: stop.signal });
        const { found: records = [] } = (await answer.json()) as { found?: readonly Found[] };
        setFound(records);
        setLooking(false);
      } catch {
        if (!stop.signal.aborted) setLooking(false);
      }
    }, 120);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  const choices = useMemo<readonly Choice[]>(() => {
    const words = text.trim().toLowerCase();
    const fits = (label: string) => words.split(/\s+/).every((word) => label.toLowerCase().includes(word));
    const go = (href: string) => () => {
      onClose();
      router.push(href as never);
    };
    return [
      ...found.map((one) => ({
        key: one.href,
        group: one.kind,
        label: one.label,
        ...(one.note ? { note: one.note } : {}),
        run: go(one.href),
      })),
      ...actions
        .map((element) => ({ element, label: element.textContent?.trim() ?? "" }))
        .filter(({ label }) => fits(label))
        .map(({ element, label }) => ({
          key: `action ${label}`,
          group: "On this page",
          label,
          run: () => {
            onClose();
            requestAnimationFrame(() => element.click());
          },
        })),
      ...sections
        .flatMap((section) => section.entries)
        .filter((entry) => fits(entry.label))
        .map((entry) => ({ key: entry.href, group: "Pages", label: entry.label, run: go(entry.href) })),
    ];
  }, [text, found, actions, sections, router, onClose]);
  const at = Math.min(active, choices.length - 1);

  function press(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length > 0) {
      event.preventDefault();
      const next = (at + step + choices.length) % choices.length;
      setActive(next);
      box.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choices[at]?.run();
    }
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Popup className="fixed top-[12dvh] left-1/2 z-50 flex max-h-[70dvh] w-[min(36rem,calc(100vw-1rem))] -translate-x-1/2 flex-col overflow-hidden rounded-dialog border border-hairline bg-surface shadow-dialog">
          <Dialog.Title className="sr-only">Search</Dialog.Title>
          <input
            role="combobox"
            aria-expanded={choices.length > 0}
            aria-controls={list}
            aria-activedescendant={choices[at] ? `${list}-${at}` : undefined}
            aria-autocomplete="list"
            aria-label="Search records, pages and actions"
            placeholder="Search records, pages and actions"
            autoComplete="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={press}
            className="min-h-12 w-full border-hairline border-b bg-transparent px-4 text-16 outline-none"
          />
          <div ref={box} className="flex min-h-0 flex-col">
            <div
              role="listbox"
              id={list}
              aria-label="Found"
              tabIndex={0}
              onKeyDown={press}
              className="min-h-0 overflow-y-auto p-1 -outline-offset-2 empty:hidden"
            >
              {choices.map((choice, index) => (
                <div key={`${choice.group} ${choice.key}`} role="presentation">
                  {choice.group !== choices[index - 1]?.group && (
                    <div role="presentation" className="px-3 pt-2 pb-0.5 text-11 font-medium text-ink-3">
                      {choice.group}
                    </div>
                  )}
                  <div
                    id={`${list}-${index}`}
                    data-index={index}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === at}
                    className="flex min-h-9 cursor-pointer items-center gap-x-3 rounded-control px-3 text-13 aria-selected:bg-accent-soft max-sm:flex-col max-sm:items-start max-sm:justify-center pointer-coarse:min-h-11"
                    onPointerMove={() => setActive(index)}
                    onClick={choice.run}
                    onKeyDown={press}
                  >
                    <span className="min-w-0 max-w-full truncate sm:flex-1">{choice.label}</span>
                    {choice.note && <span className="max-w-full truncate text-12 text-ink-2">{choice.note}</span>}
                  </div>
                </div>
              ))}
            </div>
            <p role="status" className="px-3 py-2 text-12 text-ink-2 empty:hidden">
              {looking ? "Searching…" : choices.length === 0 ? "Nothing found. Records need two letters." : ""}
            </p>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
