"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "@/components/classes";
import { Icon } from "@/components/icon";
import type { RailEntry, RailSection } from "./rail-entries";
import { currentEntry } from "./rail-links";

type Props = { entries: readonly RailEntry[]; all: readonly RailSection[]; unread: number; className: string };

export function BottomLinks({ entries, all, unread, className }: Props) {
  const current = currentEntry(all, usePathname());
  return entries.map((entry) => (
    <Link
      key={entry.href}
      href={entry.href as never}
      prefetch={false}
      aria-current={current === entry.href ? "page" : undefined}
      className={classes(className, current === entry.href && "font-medium text-accent-text!")}
    >
      <span className="relative">
        <Icon name={entry.icon} className="size-5" />
        {entry.href === "/inbox" && unread > 0 && (
          <span className="absolute -top-1 -right-2 rounded-full bg-accent px-1 text-[0.625rem] leading-4 text-on-accent">
            {unread > 99 ? "99+" : unread}
            <span className="sr-only"> unread</span>
          </span>
        )}
      </span>
      {entry.label}
    </Link>
  ));
}

/** Opens from the bottom without a script; closes itself when its link was followed. */
export function MenuSheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  const path = usePathname();
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path && sheet.current?.matches(":popover-open")) sheet.current.hidePopover();
    shown.current = path;
  }, [path]);
  return (
    <div
      id="menu"
      ref={sheet}
      popover="auto"
      className="float fixed inset-x-0 top-auto bottom-14 m-0 max-h-[80dvh] w-full overflow-y-auto rounded-b-none p-3 text-ink"
    >
      {children}
    </div>
  );
}
