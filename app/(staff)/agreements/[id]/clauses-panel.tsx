import { Diff } from "@/components/diff";
import { Chip } from "@/components/status";
import { positionNames } from "@/lib/agreements/drafting/domain/clause-position";
import type { ClauseContent } from "@/lib/agreements/drafting/domain/content";

/** The clauses as printed; a deviation shows what it changes, word by word. */
export function ClausesPanel({ clauses }: { clauses: readonly ClauseContent[] }) {
  return (
    <ol>
      {clauses.map((clause) => (
        <li key={clause.number} className="border-hairline border-b px-4 py-2 text-13 last:border-b-0">
          <details data-print-open open={clause.position !== "standard"}>
            <summary className="min-h-6 cursor-pointer">
              <span className="figures text-ink-2">{clause.number}</span>{" "}
              <span className="font-medium">{clause.title}</span>{" "}
              {clause.position !== "standard" && <Chip tone="warning">{positionNames[clause.position]}</Chip>}{" "}
              {clause.keyTerm && <Chip>Key term</Chip>}
            </summary>
            {clause.plainSummary && <p className="mt-1 text-12 text-ink-2">In plain words: {clause.plainSummary}</p>}
            <div className="mt-1 max-w-prose">
              {clause.standardText === null ? (
                <p className="whitespace-pre-wrap">{clause.text}</p>
              ) : (
                <Diff before={clause.standardText} after={clause.text} />
              )}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
