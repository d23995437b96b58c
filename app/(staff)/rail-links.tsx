"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { classes } from "@/components/classes";
import { Icon } from "@/components/icon";
import type { RailSection } from "./rail-entries";

/** The entry of the page in view: the longest address that this path begins with. */
export function currentEntry(sections: readonly RailSection[], path: string): string | undefined {
  return sections
    .flatMap((section) => section.entries.map((entry) => entry.href))
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

export function RailLinks({ sections, unread }: { sections: readonly RailSection[]; unread: number }) {
  const current = currentEntry(sections, usePathname());
  const here = useRef<HTMLAnchorElement>(null);
  // A rail that is longer than the window shows where one is.
  useEffect(() => {
    if (current) here.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return sections.map((section) => (
    <div key={section.title ?? ""} className="mb-2">
      {section.title && (
        <h2 className="px-2 pt-1 pb-0.5 text-11 font-medium text-ink-3 group-data-[rail=folded]/desk:sr-only">
          {section.title}
        </h2>
      )}
      <ul>
        {section.entries.map((entry) => (
          <li key={entry.href}>
            <Link
              ref={current === entry.href ? here : undefined}
              href={entry.href as never}
              prefetch={false}
              title={entry.label}
              aria-current={current === entry.href ? "page" : undefined}
              className={classes(
                "flex min-h-7 items-center gap-2 rounded-control px-2 text-13 -outline-offset-2 pointer-coarse:min-h-11",
                "group-data-[rail=folded]/desk:justify-center group-data-[rail=folded]/desk:px-0",
                current === entry.href
                  ? "bg-accent-soft font-medium text-accent-text"
                  : "text-ink-2 hover:bg-surface-3 hover:text-ink",
              )}
            >
              <Icon name={entry.icon} />
              <span className="min-w-0 flex-1 truncate group-data-[rail=folded]/desk:sr-only">{entry.label}</span>
              {entry.href === "/inbox" && unread > 0 && (
                <span className="figures rounded-full bg-accent px-1.5 text-11 font-medium text-on-accent group-data-[rail=folded]/desk:sr-only">
                  {unread > 99 ? "99+" : unread}
                  <span className="sr-only"> unread</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
