import { Icon } from "@/components/icon";
import { BottomLinks, MenuSheet } from "./bottom-links";
import { OpenPalette } from "./keys";
import { PersonLinks } from "./person-menu";
import type { ShellProps } from "./rail";
import { RailLinks } from "./rail-links";

const cell = "flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-11 text-ink-2 -outline-offset-2";

/** Below 768 px: the inbox, home, where this person's work is, the search, and a menu with the rest. */
export function BottomBar({ sections, start, person, unread, isDemo, theme }: ShellProps & { start: string }) {
  const entries = sections.flatMap((section) => section.entries);
  const work = entries.slice(2).find((entry) => entry.href === start) ?? entries[2];
  return (
    <div className="md:hidden" data-no-print>
      <nav
        aria-label="Main places"
        className="fixed inset-x-0 bottom-0 z-30 flex border-hairline border-t bg-surface pb-[env(safe-area-inset-bottom)]"
      >
        <BottomLinks
          entries={[...entries.slice(0, 2), ...(work ? [work] : [])]}
          all={sections}
          unread={unread}
          className={cell}
        />
        <OpenPalette className={cell}>
          <Icon name="search" className="size-5" />
          Search
        </OpenPalette>
        <button type="button" popoverTarget="menu" className={cell}>
          <Icon name="menu" className="size-5" />
          Menu
        </button>
      </nav>
      <MenuSheet>
        <RailLinks sections={sections} unread={unread} />
        <div className="border-hairline border-t pt-2">
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
    </div>
  );
}
