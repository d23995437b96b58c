import type { ReactNode } from "react";
import { DateTime } from "./date-time";

export type TimelineEntry = {
  readonly id: string;
  /** What happened, as a sentence without its subject: "sent the agreement to Dana Ito". */
  readonly text: ReactNode;
  readonly actorName: string;
  readonly at: Date | string;
  readonly onBehalfOf?: string | null;
  /** Figures, reasons, differences; folded away. */
  readonly detail?: ReactNode;
};

/** As many as are read at a glance; the rest is one press away. */
const shown = 8;

/** What happened to a record, the newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const older = entries.length > shown + 2 ? entries.slice(shown) : [];
  return (
    <>
      <Entries of={entries.slice(0, entries.length - older.length)} />
      {older.length > 0 && (
        <details className="group mt-3">
          <summary className="link w-fit cursor-pointer text-13 group-open:mb-3">{older.length} earlier</summary>
          <Entries of={older} />
        </details>
      )}
    </>
  );
}

function Entries({ of: entries }: { of: readonly TimelineEntry[] }) {
  return (
    <ol className="flex flex-col">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="relative border-hairline border-l pb-3 pl-4 text-13 last:border-transparent last:pb-0 before:absolute before:top-1.5 before:-left-1 before:size-2 before:rounded-full before:bg-ink-3"
        >
          <p className="break-words">
            <span className="font-medium">{entry.actorName}</span>
            {entry.onBehalfOf && <span className="text-ink-2"> for {entry.onBehalfOf}</span>} {entry.text}
          </p>
          <p className="text-12 text-ink-2">
            <DateTime at={entry.at} />
          </p>
          {entry.detail && (
            <details className="mt-1 text-12">
              <summary className="text-ink-2">Details</summary>
              <div className="mt-1">{entry.detail}</div>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
