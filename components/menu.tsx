"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";
import { classes } from "./classes";
import { usePlaced } from "./placed";
import { SoftLink } from "./soft-link";

export type MenuEntry =
  | { readonly label: ReactNode; readonly href: string; readonly onPress?: never }
  | { readonly label: ReactNode; readonly onPress: () => void; readonly danger?: boolean; readonly href?: never };

type Props = {
  label: ReactNode;
  /** For a button that shows a sign instead of words. */
  ariaLabel?: string;
  entries: readonly MenuEntry[];
  variant?: ButtonVariant;
  size?: ButtonSize;
};

const look =
  "flex min-h-8 w-full cursor-pointer items-center rounded-chip px-2 text-left text-13 outline-none focus:bg-surface-3 pointer-coarse:min-h-11";

/** What else can be done, behind one button. Arrows move, a letter jumps, Escape and Tab close. */
export function Menu({ label, ariaLabel, entries, variant = "secondary", size = "default" }: Props) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<Element>();
  const open = host !== undefined;
  usePlaced(trigger, popup, open, { align: "end" });

  const items = () => [...(popup.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useEffect(() => {
    if (!open) return;
    popup.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    const press = (event: PointerEvent) => {
      const target = event.target instanceof Node ? event.target : null;
      if (!popup.current?.contains(target) && !trigger.current?.contains(target)) setHost(undefined);
    };
    document.addEventListener("pointerdown", press, true);
    return () => document.removeEventListener("pointerdown", press, true);
  }, [open]);

  function show() {
    setHost(trigger.current?.closest('[role="dialog"]') ?? document.body);
  }

  function close() {
    setHost(undefined);
    trigger.current?.focus({ preventScroll: true });
  }

  function press(event: KeyboardEvent) {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : undefined;
    const begins = (item: HTMLElement) =>
      item.textContent
        ?.trim()
        .toLowerCase()
        .startsWith(letter ?? "\n");
    const next = step === undefined ? [...all.slice(at + 1), ...all].find(begins) : all[step % all.length];
    if (next && event.key !== " ") {
      event.preventDefault();
      next.focus();
    }
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={buttonClass(variant, size)}
        aria-label={ariaLabel}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : show())}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || open) return;
          event.preventDefault();
          show();
        }}
      >
        {label}
      </button>
      {host &&
        createPortal(
          <div
            ref={popup}
            id={id}
            popover="manual"
            role="menu"
            tabIndex={-1}
            aria-label={ariaLabel ?? (typeof label === "string" ? label : "Menu")}
            onKeyDown={press}
            className="float fixed inset-auto m-0 max-h-[70dvh] min-w-40 overflow-y-auto p-1 text-ink outline-none"
          >
            {entries.map((entry, index) => {
              const key = entry.href ?? (typeof entry.label === "string" ? entry.label : index);
              const hover = (event: { currentTarget: HTMLElement }) =>
                event.currentTarget.focus({ preventScroll: true });
              return entry.href !== undefined ? (
                <SoftLink
                  key={key}
                  role="menuitem"
                  tabIndex={-1}
                  href={entry.href}
                  className={look}
                  onPointerMove={hover}
                  onClick={() => setHost(undefined)}
                >
                  {entry.label}
                </SoftLink>
              ) : (
                <button
                  key={key}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  className={classes(look, entry.danger && "text-danger")}
                  onPointerMove={hover}
                  onClick={() => {
                    close();
                    entry.onPress();
                  }}
                >
                  {entry.label}
                </button>
              );
            })}
          </div>,
          host,
        )}
    </>
  );
}
