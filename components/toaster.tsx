"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "./button";
import { classes } from "./classes";
import { type Toast, toastEvent } from "./toast";

type Shown = Toast & { readonly id: number };

/** Shows toasts for 6 s, 12 s when one can be undone, by its button or Ctrl Z; waits while the pointer or focus is on them. */
export function Toaster() {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const [held, setHeld] = useState(false);
  const next = useRef(1);

  useEffect(() => {
    const hear = (event: Event) => {
      const given = (event as CustomEvent<Toast>).detail;
      setToasts((all) => [...all.slice(-2), { ...given, id: next.current++ }]);
    };
    window.addEventListener(toastEvent, hear);
    return () => window.removeEventListener(toastEvent, hear);
  }, []);

  const close = (id: number) => setToasts((all) => all.filter((one) => one.id !== id));

  const undoable = toasts.findLast((one) => one.undo);

  // Nobody reaches a corner of the page with the Tab key in twelve seconds.
  useEffect(() => {
    if (!undoable) return;
    const press = (event: KeyboardEvent) => {
      const types = (event.target as HTMLElement).closest?.("input:not([type=checkbox]), textarea, [contenteditable]");
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || types) return;
      event.preventDefault();
      setToasts((all) => all.filter((each) => each.id !== undoable.id));
      void undoable.undo?.();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undoable]);

  const first = toasts[0];
  useEffect(() => {
    if (!first || held) return;
    const timer = window.setTimeout(
      () => setToasts((all) => all.filter((one) => one.id !== first.id)),
      first.undo ? 12_000 : 6_000,
    );
    return () => window.clearTimeout(timer);
  }, [first, held]);

  return (
    <section
      aria-label="Messages"
      className="pointer-events-none fixed right-4 bottom-4 z-60 flex max-w-[calc(100vw-2rem)] flex-col gap-2 max-md:bottom-18"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" className="contents">
        {toasts.map((one) => (
          <div
            key={one.id}
            className={classes(
              "float pointer-events-auto flex min-h-10 items-center gap-3 py-1 pr-1 pl-3 text-13",
              one.tone === "danger" && "border-danger",
            )}
          >
            <span className="min-w-0 flex-1 break-words">{one.text}</span>
            {one.href && (
              <a href={one.href.to} className="link">
                {one.href.label}
              </a>
            )}
            {one.undo && (
              <button
                type="button"
                aria-keyshortcuts="Control+Z Meta+Z"
                className={buttonClass("quiet", "compact", "text-accent-text")}
                onClick={() => {
                  close(one.id);
                  void one.undo?.();
                }}
              >
                Undo
              </button>
            )}
            <button
              type="button"
              className={buttonClass("quiet", "compact")}
              onClick={() => close(one.id)}
              aria-label="Close"
            >
              <svg aria-hidden="true" viewBox="0 0 16 16" className="size-3.5 fill-none stroke-current stroke-[1.5]">
                <path d="m4 4 8 8m0-8-8 8" />
              </svg>
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
