import type { ReactNode } from "react";
import { LinkButton, TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";

type Row = {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly note: ReactNode;
  readonly end: ReactNode;
};

type Props = {
  title: string;
  rows: readonly Row[];
  /** The list that holds all of them. */
  all: { readonly href: string; readonly label: string };
  /** Said when there is nothing to do. */
  none: string;
};

/** The first few of what waits, each one press from being opened. */
export function ShortList({ title, rows, all, none }: Props) {
  return (
    <Panel
      title={title}
      flush
      actions={
        <LinkButton variant="quiet" size="compact" href={all.href}>
          {all.label}
        </LinkButton>
      }
    >
      {rows.length === 0 ? (
        <p className="px-4 py-3 text-13 text-ink-2">{none}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li
              key={row.id}
              className="relative flex min-h-10 flex-wrap items-center gap-x-3 border-hairline px-4 py-1 text-13 not-last:border-b hover:bg-surface-2 pointer-coarse:min-h-14"
            >
              <span className="min-w-0 flex-1">
                <TextLink href={row.href} className="font-medium after:absolute after:inset-0">
                  {row.label}
                </TextLink>
                <span className="block truncate text-12 text-ink-2">{row.note}</span>
              </span>
              <span className="text-right text-12 text-ink-2">{row.end}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
