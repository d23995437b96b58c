"use client";

import { Icon } from "@/components/icon";
import { SoftLink } from "@/components/soft-link";
import { OpenPalette } from "./keys";
import { MenuSheet } from "./menu-sheet";
import { PersonLinks, PersonMenu } from "./person-menu";
import type { RailSection } from "./rail-entries";
import { RailFold } from "./rail-fold";
import { RailLinks } from "./rail-links";

export type ShellProps = {
  sections: readonly RailSection[];
  person: { readonly name: string; readonly email: string };
  unread: number;
  isDemo: boolean;
  theme: string | undefined;
};

/** The rail: 232 px, 56 when folded. On a phone its entries are the sheet that the bottom bar opens. */
export function Rail({ sections, person, unread, isDemo, theme }: ShellProps) {
  return (
    <header
      className="max-md:contents md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:border-hairline md:border-r md:bg-surface-2"
      data-no-print
    >
      <div className="flex items-center justify-between gap-1 px-3 pt-3 pb-2 max-md:hidden group-data-[rail=folded]/desk:flex-col">
        <SoftLink
          href="/"
          className="min-h-6 rounded-chip px-1 font-semibold text-14 group-data-[rail=folded]/desk:sr-only"
        >
          Dealdesk
        </SoftLink>
        <RailFold />
      </div>
      <OpenPalette className="mx-3 mb-2 flex max-md:hidden min-h-8 items-center gap-2 rounded-control border border-control bg-surface px-2 text-13 text-ink-2 hover:text-ink group-data-[rail=folded]/desk:mx-2 group-data-[rail=folded]/desk:justify-center">
        <Icon name="search" />
        <span className="flex-1 text-left group-data-[rail=folded]/desk:sr-only">Search</span>
        <kbd className="text-11 text-ink-3 group-data-[rail=folded]/desk:hidden">Ctrl K</kbd>
      </OpenPalette>
      <MenuSheet>
        <nav aria-label="Dealdesk">
          <RailLinks sections={sections} unread={unread} />
        </nav>
        <div className="border-hairline border-t pt-2 md:hidden">
          <p className="px-2 py-1 text-12 text-ink-2">
            {person.name} · {person.email}
            {isDemo && " · demo company"}
          </p>
          {isDemo && (
            <a href="/mailbox" className="flex min-h-11 items-center px-2 text-13">
              Mailbox
            </a>
          )}
          <PersonLinks theme={theme} name="sheet" />
        </div>
      </MenuSheet>
      {isDemo && (
        <p className="mx-3 mb-1 rounded-control bg-warning-soft px-2 py-1 text-12 max-md:hidden group-data-[rail=folded]/desk:hidden">
          Demo company.{" "}
          <SoftLink href="/mailbox" className="link">
            Mailbox
          </SoftLink>
        </p>
      )}
      <div className="border-hairline border-t p-2 max-md:hidden">
        <PersonMenu id="me" person={person} theme={theme} />
      </div>
    </header>
  );
}
