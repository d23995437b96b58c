"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { correctRequirementAction, dropRequirementAction, recordRequirementAction } from "../actions";
import { requirementSentences } from "../sentences";

type Requirement = {
  readonly id: string;
  readonly version: number;
  readonly statement: string;
  readonly domain: string;
  readonly priority: string;
  readonly fit: string;
  readonly saidBy: string;
  readonly saidOn: string;
  readonly metByItemId: string;
};

type Props = {
  opportunityId: string;
  choices: {
    readonly domains: readonly Option[];
    readonly priorities: readonly Option[];
    readonly fits: readonly Option[];
    readonly items: readonly Option[];
  };
  of?: Requirement;
};

/** Writes down a requirement, or changes one. */
export function RequirementDialog({ opportunityId, choices, of }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={of ? "Change requirement" : "Add requirement"}
      open={open}
      onOpenChange={setOpen}
      trigger={
        of ? (
          <Button variant="quiet" size="compact" aria-label={`Change requirement: ${of.statement.slice(0, 60)}`}>
            Edit
          </Button>
        ) : (
          <Button size="compact">Add requirement</Button>
        )
      }
    >
      <ActionForm
        action={of ? correctRequirementAction : recordRequirementAction}
        sentences={requirementSentences}
        submit={of ? "Save requirement" : "Add requirement"}
        hidden={of ? { id: of.id, version: of.version } : { opportunityId }}
        name={of ? `requirement-${of.id}` : "requirement"}
        done={of ? "Requirement saved" : "Requirement added"}
        onDone={() => setOpen(false)}
      >
        <Field
          name="statement"
          label="What they need"
          required
          hint="In their numbers: “Down for at most 4 hours a year”."
        >
          <TextArea defaultValue={of?.statement} maxLength={1000} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="domain" label="Domain" required>
            <Select options={choices.domains} defaultValue={of?.domain ?? ""} placeholder="Choose" />
          </Field>
          <Field name="priority" label="Priority" required>
            <Select options={choices.priorities} defaultValue={of?.priority ?? "must"} />
          </Field>
          <Field name="fit" label="How we fit it">
            <Select options={choices.fits} defaultValue={of?.fit ?? "unknown"} />
          </Field>
          <Field name="metByItemId" label="Met by">
            <Select options={choices.items} defaultValue={of?.metByItemId ?? ""} placeholder="Nothing yet" />
          </Field>
          <Field name="saidBy" label="Who said it">
            <TextInput defaultValue={of?.saidBy} maxLength={120} />
          </Field>
          <Field name="saidOn" label="When">
            <DateInput defaultValue={of?.saidOn} />
          </Field>
        </div>
      </ActionForm>
      {of && (
        <div className="border-hairline border-t pt-4">
          <ActionButton
            action={dropRequirementAction}
            input={{ id: of.id, version: of.version }}
            sentences={requirementSentences}
            done="Requirement dropped"
            onDone={() => setOpen(false)}
          >
            Drop requirement
          </ActionButton>
        </div>
      )}
    </Dialog>
  );
}
