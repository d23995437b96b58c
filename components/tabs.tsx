import type { ReactNode } from "react";
import { classes } from "./classes";
import { SoftLink } from "./soft-link";

export type Tab = {
  readonly href: string;
  readonly label: ReactNode;
  readonly current: boolean;
  readonly count?: number;
};

/** The parts of a record, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-hairline border-b" data-no-print>
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <SoftLink
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={classes(
                "-mb-px flex min-h-9 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 text-13 -outline-offset-2 pointer-coarse:min-h-11",
                tab.current
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-2 hover:border-control hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="figures text-12 text-ink-3">{tab.count}</span>}
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
