import Link from "next/link";
import { Icon } from "@/components/icon";
import { OpenPalette } from "./keys";
import { PersonMenu } from "./person-menu";
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

/** The rail: 232 px, 56 when folded. */
export function Rail({ sections, person, unread, isDemo, theme }: ShellProps) {
  return (
    <header
      className="sticky top-0 flex h-dvh flex-col border-hairline border-r bg-surface-2 max-md:hidden"
      data-no-print
    >
      <div className="flex items-center justify-between gap-1 px-3 pt-3 pb-2 group-data-[rail=folded]/desk:flex-col">
        <Link
          href="/"
          prefetch={false}
          className="min-h-6 rounded-chip px-1 font-semibold text-14 group-data-[rail=folded]/desk:sr-only"
        >
          Dealdesk
        </Link>
        <RailFold />
      </div>
      <OpenPalette className="mx-3 mb-2 flex min-h-8 items-center gap-2 rounded-control border border-control bg-surface px-2 text-13 text-ink-2 hover:text-ink group-data-[rail=folded]/desk:mx-2 group-data-[rail=folded]/desk:justify-center">
        <Icon name="search" />
        <span className="flex-1 text-left group-data-[rail=folded]/desk:sr-only">Search</span>
        <kbd className="text-11 text-ink-3 group-data-[rail=folded]/desk:hidden">Ctrl K</kbd>
      </OpenPalette>
      <nav aria-label="Dealdesk" className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        <RailLinks sections={sections} unread={unread} />
      </nav>
      {isDemo && (
        <p className="mx-3 mb-1 rounded-control bg-warning-soft px-2 py-1 text-12 group-data-[rail=folded]/desk:hidden">
          Demo company.{" "}
          <Link href={"/mailbox" as never} prefetch={false} className="link">
            Mailbox
          </Link>
        </p>
      )}
      <div className="border-hairline border-t p-2">
        <PersonMenu id="me" person={person} theme={theme} />
      </div>
    </header>
  );
}
