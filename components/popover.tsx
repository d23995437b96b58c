"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { classes } from "./classes";
import { usePlaced } from "./placed";

type Props = {
  /** The button that opens it: its look and what it shows. */
  triggerClass: string;
  label: ReactNode;
  ariaLabel?: string;
  /** Names what opened, for those who do not see where it is. */
  title: string;
  showTitle?: boolean;
  align?: "start" | "end";
  className?: string;
  onOpenChange?: (open: boolean) => void;
  children: (close: () => void) => ReactNode;
};

const focusable = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex='0']";

/** Something beside a button, without hiding the page. Focus goes in and comes back; Escape, Tab beyond it or a press outside close it. */
export function Popover(props: Props) {
  const {
    triggerClass,
    label,
    ariaLabel,
    title,
    showTitle,
    align = "start",
    className,
    onOpenChange,
    children,
  } = props;
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<Element>();
  const open = host !== undefined;
  usePlaced(trigger, popup, open, { align });

  const heard = useRef(onOpenChange);
  useEffect(() => {
    heard.current = onOpenChange;
  });

  useEffect(() => {
    if (!open) return;
    const box = popup.current;
    (box?.querySelector<HTMLElement>(focusable) ?? box)?.focus({ preventScroll: true });
    const press = (event: PointerEvent) => {
      const target = event.target instanceof Node ? event.target : null;
      if (box?.contains(target) || trigger.current?.contains(target)) return;
      setHost(undefined);
      heard.current?.(false);
    };
    document.addEventListener("pointerdown", press, true);
    return () => document.removeEventListener("pointerdown", press, true);
  }, [open]);

  function close() {
    setHost(undefined);
    onOpenChange?.(false);
    trigger.current?.focus({ preventScroll: true });
  }

  function toggle() {
    if (open) return close();
    setHost(trigger.current?.closest('[role="dialog"]') ?? document.body);
    onOpenChange?.(true);
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      close();
    }
    if (event.key !== "Tab") return;
    const stops = [...(popup.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    if (stops.length > 0 && document.activeElement !== edge && document.activeElement !== popup.current) return;
    event.preventDefault();
    close();
  }

  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={triggerClass}
        aria-label={ariaLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={toggle}
      >
        {label}
      </button>
      {host &&
        createPortal(
          <div
            ref={popup}
            id={id}
            popover="manual"
            role="dialog"
            aria-label={title}
            tabIndex={-1}
            onKeyDown={press}
            className={classes(
              "float fixed inset-auto m-0 max-h-[min(24rem,70dvh)] max-w-[calc(100vw-1rem)] overflow-y-auto text-ink outline-none",
              className,
            )}
          >
            {showTitle && <p className="mb-1 font-semibold">{title}</p>}
            {children(close)}
          </div>,
          host,
        )}
    </>
  );
}
