"use client";

import { ActionButton } from "@/components/action-button";
import { applyImportAction, revertImportAction } from "../../actions";
import { applySentences, revertSentences } from "../../sentences";

type Props = { id: string; version: number; may: { apply: boolean; revert: boolean } };

/** What can be done with a checked or an applied import. */
export function Presses({ id, version, may }: Props) {
  return (
    <>
      {may.revert && (
        <ActionButton
          action={revertImportAction}
          sentences={revertSentences}
          input={{ id, version }}
          confirm={{
            title: "Undo this import?",
            body: "What it made is retired; what it replaced or retired is on sale again.",
            consequence: "Undo the import",
          }}
          done="Undone"
        >
          Undo
        </ActionButton>
      )}
      {may.apply && (
        <ActionButton action={applyImportAction} sentences={applySentences} input={{ id, version }} variant="primary">
          Apply
        </ActionButton>
      )}
    </>
  );
}
