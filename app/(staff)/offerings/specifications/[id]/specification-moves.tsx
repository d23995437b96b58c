"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { TextInput } from "@/components/text-input";
import { type OfferingState, offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { moveSpecificationAction } from "../../actions";
import { moveSpecificationSentences } from "../../sentences";

type Props = { id: string; version: number; moves: readonly OfferingState[] };

export function SpecificationMoves({ id, version, moves }: Props) {
  return moves.map((to) =>
    to === "retired" || to === "rejected" ? (
      <WithReason key={to} id={id} version={version} to={to} />
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

function WithReason({ id, version, to }: { id: string; version: number; to: OfferingState }) {
  const [open, setOpen] = useState(false);
  const verb = to === "retired" ? "Retire" : "Reject";
  return (
    <>
      <Button onClick={() => setOpen(true)}>{verb}</Button>
      <Dialog open={open} onOpenChange={setOpen} width="narrow" title={`${verb} this specification`}>
        <ActionForm
          action={moveSpecificationAction}
          sentences={moveSpecificationSentences}
          submit={verb}
          submitVariant="danger"
          hidden={{ id, version, to }}
          draft={false}
          name={to}
          done={offeringStateNames[to]}
          onDone={() => setOpen(false)}
        >
          <Field name="statusReason" label="Reason" required>
            <TextInput maxLength={300} />
          </Field>
        </ActionForm>
      </Dialog>
    </>
  );
}
