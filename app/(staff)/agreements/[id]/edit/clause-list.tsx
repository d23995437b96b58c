"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Diff } from "@/components/diff";
import { Chip } from "@/components/status";
import { positionNames } from "@/lib/agreements/drafting/domain/clause-position";
import { dropClauseAction } from "../../actions";
import { clauseSentences } from "../../sentences";
import { AddClause } from "./add-clause";
import { ClauseForm, type EditedClause } from "./clause-form";
import { useEditing } from "./editing";

export type ListedClause = EditedClause & {
  readonly number: string;
  readonly printed: string;
  readonly printedStandard: string | null;
  readonly keyTerm: boolean;
  readonly isOutdated: boolean;
};

/** The clauses in order; what differs from standard is shown word by word. */
export function ClauseList({ clauses }: { clauses: readonly ListedClause[] }) {
  const [open, setOpen] = useState<string>();
  const chosen = clauses.find((clause) => clause.id === open);
  return (
    <>
      <ol>
        {clauses.map((clause) => (
          <li key={clause.id} className="border-hairline border-b px-4 py-2 text-13 last:border-b-0">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <details className="group min-w-0 flex-1 basis-40">
                <summary className="min-h-6 cursor-pointer">
                  <span className="figures text-ink-2">{clause.number}</span>{" "}
                  <span className="font-medium">{clause.title}</span>{" "}
                  {clause.position !== "standard" && <Chip tone="warning">{positionNames[clause.position]}</Chip>}{" "}
                  {clause.isOutdated && <Chip tone="info">Newer standard published</Chip>}{" "}
                  {clause.keyTerm && <Chip>Key term</Chip>}
                </summary>
                <div className="mt-1 max-w-prose text-ink-2">
                  {clause.printedStandard === null ? (
                    <p className="whitespace-pre-wrap">{clause.printed}</p>
                  ) : (
                    <Diff before={clause.printedStandard} after={clause.printed} />
                  )}
                  {clause.reason && <p className="mt-1 text-ink">Why: {clause.reason}</p>}
                </div>
              </details>
              {clause.position === "added" ? (
                <Drop clause={clause} />
              ) : (
                <Button size="compact" variant="quiet" onClick={() => setOpen(clause.id)}>
                  Change<span className="sr-only"> {clause.title}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <AddClause />
      {chosen && (
        <Dialog
          open
          onOpenChange={(still) => !still && setOpen(undefined)}
          title={`${chosen.number} ${chosen.title}`}
          width="wide"
        >
          <ClauseForm clause={chosen} onDone={() => setOpen(undefined)} />
        </Dialog>
      )}
    </>
  );
}

function Drop({ clause }: { clause: ListedClause }) {
  const { id, version, latest } = useEditing();
  return (
    <ActionButton
      action={dropClauseAction}
      input={{ id, version, clauseId: clause.id }}
      after={latest}
      sentences={clauseSentences}
      variant="quiet"
      size="compact"
      done="Clause dropped"
    >
      Drop<span className="sr-only"> {clause.title}</span>
    </ActionButton>
  );
}
