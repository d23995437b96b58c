"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactElement, type ReactNode, useRef } from "react";
import { buttonClass } from "./button";
import { classes } from "./classes";

export type DialogWidth = "narrow" | "default" | "wide";

type Props = {
  title: ReactNode;
  description?: ReactNode | undefined;
  /** What opens it; leave out when `open` is yours. */
  trigger?: ReactElement | undefined;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Wide for comparisons and tables. */
  width?: DialogWidth | undefined;
  children?: ReactNode;
};

const widths: Record<DialogWidth, string> = { narrow: "max-w-sm", default: "max-w-lg", wide: "max-w-3xl" };

const firstField = "[data-field] :is(input:not([type=hidden], [type=radio]:not(:checked)), select, textarea):enabled";

/** A window over the page: takes focus, in its first field when it has one, gives it back, closes with Escape. */
export function Dialog({ title, description, trigger, open, onOpenChange, width = "default", children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid overflow-y-auto p-4 max-sm:p-2">
          <Base.Popup
            ref={popup}
            // A finger is not asked to: the keyboard would cover what it opened.
            initialFocus={(how) => how === "touch" || (popup.current?.querySelector<HTMLElement>(firstField) ?? true)}
            className={classes(
              "appear m-auto w-full rounded-dialog border border-hairline bg-surface p-5 shadow-dialog max-sm:p-4",
              widths[width],
            )}
          >
            <div className="flex items-start justify-between gap-4">
              <Base.Title className="text-16 font-semibold">{title}</Base.Title>
              <Base.Close className={buttonClass("quiet", "compact", "-mt-1 -mr-2")} aria-label="Close">
                <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.5]">
                  <path d="m4 4 8 8m0-8-8 8" />
                </svg>
              </Base.Close>
            </div>
            {description && <Base.Description className="mt-1 text-13 text-ink-2">{description}</Base.Description>}
            {children && <div className="mt-4 flex flex-col gap-4">{children}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons at a dialog's end: the one that acts first, so that reading order is pressing order. */
export const DialogButtons = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center justify-end gap-2 max-sm:flex-col-reverse max-sm:items-stretch">
    {children}
  </div>
);
