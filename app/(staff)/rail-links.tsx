"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/icon";
import { SoftLink } from "@/components/soft-link";
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
            <SoftLink
              ref={current === entry.href ? here : undefined}
              href={entry.href}
              title={entry.label}
              aria-current={current === entry.href ? "page" : undefined}
              className="rail-link"
            >
              <Icon name={entry.icon} />
              <span>{entry.label}</span>
              {entry.href === "/inbox" && unread > 0 && (
                <span className="rail-count figures">
                  {unread > 99 ? "99+" : unread}
                  <span className="sr-only"> unread</span>
                </span>
              )}
            </SoftLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}
