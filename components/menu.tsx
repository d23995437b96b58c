"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";

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

const item =
  "flex min-h-8 cursor-pointer items-center rounded-chip px-2 text-13 outline-none data-highlighted:bg-surface-3 pointer-coarse:min-h-11";

/** What else can be done, behind one button. */
export function Menu({ label, ariaLabel, entries, variant = "secondary", size = "default" }: Props) {
  return (
    <Base.Root>
      <Base.Trigger className={buttonClass(variant, size)} aria-label={ariaLabel}>
        {label}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" collisionPadding={8} className="z-50">
          <Base.Popup className="float appear min-w-40 p-1">
            {entries.map((entry, index) =>
              entry.href !== undefined ? (
                <Base.LinkItem
                  key={entry.href}
                  className={item}
                  render={<Link href={entry.href as never} prefetch={false} />}
                >
                  {entry.label}
                </Base.LinkItem>
              ) : (
                <Base.Item
                  key={typeof entry.label === "string" ? entry.label : index}
                  className={`${item} ${entry.danger ? "text-danger" : ""}`}
                  onClick={entry.onPress}
                >
                  {entry.label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
