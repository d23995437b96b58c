"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { TextArea } from "@/components/text-area";
import { type CheckKind, checkKindNames } from "@/lib/purchasing/readiness/domain/check";
import { closeCellAction, liftOverrideAction, overrideCheckAction } from "../actions";
import { closeSentences, liftSentences, overrideSentences } from "../sentences";

type Overriding = {
  cellId: string;
  kind: CheckKind;
  sentence: string;
  first: string;
  usual: string;
  last: string;
};

/** A director answers for a gap, with a reason and an end. */
export function OverrideCheck({ cellId, kind, sentence, first, usual, last }: Overriding) {
  const name = checkKindNames[kind].toLowerCase();
  return (
    <FormDialog
      title={`Override ${name}`}
      description={`${sentence} Until the end you give, it counts as ready and stops no launch. Your name stands beside it.`}
      trigger={
        <Button size="compact" aria-label={`Override ${name}`}>
          Override
        </Button>
      }
      name={`override-${kind}`}
      action={overrideCheckAction}
      sentences={overrideSentences}
      at={{ ends_too_early: "endsOn", ends_too_late: "endsOn" }}
      hidden={{ cellId, kind }}
      submit="Answer for it"
      done="Overridden"
    >
      <Field name="reason" label="Why it may go on" required>
        <TextArea autoFocus />
      </Field>
      <Field name="endsOn" label="Ends on" hint="The first day on which it no longer counts; at most 30 days." required>
        <DateInput defaultValue={usual} min={first} max={last} className="max-w-48" />
      </Field>
    </FormDialog>
  );
}

export const LiftOverride = ({ id, kind }: { id: string; kind: CheckKind }) => (
  <ActionButton
    action={liftOverrideAction}
    sentences={liftSentences}
    input={{ id }}
    size="compact"
    done="Override lifted"
    confirm={{
      title: `Lift the override of ${checkKindNames[kind].toLowerCase()}?`,
      body: "The check counts as what it is again, which may stop launches at once.",
      consequence: "Lift it",
    }}
  >
    Lift override
  </ActionButton>
);

export const CloseCell = ({ id, version, name }: { id: string; version: number; name: string }) => (
  <FormDialog
    title={`Close ${name}`}
    description="It is not checked any more and stops no launch. Gaps that were assigned end."
    trigger={<Button>Close</Button>}
    name="close-cell"
    action={closeCellAction}
    sentences={closeSentences}
    hidden={{ id, version }}
    submit="Close it"
    submitVariant="danger"
    done="Closed"
  >
    <Field name="reason" label="Why" required>
      <TextArea autoFocus />
    </Field>
  </FormDialog>
);
