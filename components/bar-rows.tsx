import type { ReactNode } from "react";
import { Figure } from "./money";
import { SoftLink } from "./soft-link";

export type BarRow = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The same in another period: a thin line under the bar. */
  readonly compared?: number | null;
  /** Opens what the bar counts; left out when there is nothing to open. */
  readonly href?: string | undefined;
  /** Beside the value: a share, a median. */
  readonly note?: ReactNode;
};

/** Bars with their labels and values in words, drawn on the server: readable without colour, each bar a link to its rows. */
export function BarRows({ label, rows, series = 1 }: { label: string; rows: readonly BarRow[]; series?: 1 | 2 | 3 }) {
  const most = Math.max(1, ...rows.map((row) => Math.max(row.value, row.compared ?? 0)));
  const width = (value: number) => `${Math.max(value > 0 ? 0.6 : 0, (value / most) * 100)}%`;
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {rows.map((row) => {
        const inner = (
          <>
            <span className="flex items-baseline justify-between gap-3 text-13">
              <span className="min-w-0 break-words group-hover:underline">{row.label}</span>
              <span className="figures shrink-0">
                <Figure of={row.value} />
                {row.compared !== undefined && row.compared !== null && (
                  <span className="text-12 text-ink-3">
                    {" "}
                    <span className="sr-only">compared with </span>
                    <span aria-hidden="true">was </span>
                    <Figure of={row.compared} />
                  </span>
                )}
                {row.note && <span className="text-12 text-ink-2"> · {row.note}</span>}
              </span>
            </span>
            <svg aria-hidden="true" className="block h-3 w-full">
              <rect width="100%" height="8" rx="2" fill="var(--surface-3)" />
              <rect width={width(row.value)} height="8" rx="2" fill={`var(--series-${series})`} />
              {(row.compared ?? 0) > 0 && (
                <rect y="10" width={width(row.compared ?? 0)} height="2" fill="var(--text-3)" />
              )}
            </svg>
          </>
        );
        return (
          <li key={row.key}>
            {row.href ? (
              <SoftLink
                href={row.href}
                className="group block rounded-chip px-1 py-0.5 hover:bg-surface-2 pointer-coarse:min-h-11"
              >
                {inner}
              </SoftLink>
            ) : (
              <div className="px-1 py-0.5">{inner}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
