"use client";

import { usePathname } from "next/navigation";
import { Icon } from "@/components/icon";
import { SoftLink } from "@/components/soft-link";
import { OpenPalette } from "./keys";
import type { RailSection } from "./rail-entries";
import { currentEntry } from "./rail-links";

type Props = { sections: readonly RailSection[]; start: string; unread: number };

/** Below 768 px: the inbox, home, where this person's work is, the search, and the rail as a menu. */
export function BottomBar({ sections, start, unread }: Props) {
  const current = currentEntry(sections, usePathname());
  const entries = sections.flatMap((section) => section.entries);
  const work = entries.slice(2).find((entry) => entry.href === start) ?? entries[2];
  return (
    <nav
      aria-label="Main places"
      className="fixed inset-x-0 bottom-0 z-30 flex border-hairline border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      data-no-print
    >
      {[...entries.slice(0, 2), ...(work ? [work] : [])].map((entry) => (
        <SoftLink
          key={entry.href}
          href={entry.href}
          aria-current={current === entry.href ? "page" : undefined}
          className="bar-link"
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
        </SoftLink>
      ))}
      <OpenPalette className="bar-link">
        <Icon name="search" className="size-5" />
        Search
      </OpenPalette>
      <button type="button" popoverTarget="menu" className="bar-link">
        <Icon name="menu" className="size-5" />
        Menu
      </button>
    </nav>
  );
}
