"use client";

import { ActionButton } from "@/components/action-button";
import { type OfferingState, offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { moveSpecificationAction } from "../../actions";
import { ReasonDialog } from "../../reason-dialog";
import { moveSpecificationSentences } from "../../sentences";

type Props = { id: string; version: number; moves: readonly OfferingState[] };

export function SpecificationMoves({ id, version, moves }: Props) {
  return moves.map((to) =>
    to === "retired" || to === "rejected" ? (
      <ReasonDialog
        key={to}
        verb={to === "retired" ? "Retire" : "Reject"}
        what="specification"
        action={moveSpecificationAction}
        sentences={moveSpecificationSentences}
        hidden={{ id, version, to }}
        name={to}
        done={offeringStateNames[to]}
      />
    ) : (
      <ActionButton
        key={to}
        action={moveSpecificationAction}
        sentences={moveSpecificationSentences}
        input={{ id, version, to }}
        done={offeringStateNames[to]}
      >
        {to === "launched" ? "Launch" : offeringStateNames[to]}
      </ActionButton>
    ),
  );
}
