"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog, rowTrigger } from "@/components/form-dialog";
import { PeriodFields } from "@/components/period-fields";
import { Select } from "@/components/select";
import { assignPlanAction, draftNextPlanAction, endPlanAssignmentAction } from "../../compensation-actions";
import { assignmentSentences, draftSentences } from "../../compensation-sentences";

export const DraftNext = ({ planId }: { planId: string }) => (
  <ActionButton action={draftNextPlanAction} input={{ planId }} sentences={draftSentences} variant="primary">
    Draft the next version
  </ActionButton>
);

type Assign = {
  planId: string;
  name: string;
  people: readonly { readonly id: string; readonly name: string }[];
  today: string;
};

export const AssignPlan = ({ planId, name, people, today }: Assign) => (
  <FormDialog
    name="assign"
    title={`Assign ${name}`}
    description="What is signed from the first day on pays by it."
    trigger={<Button>Assign</Button>}
    action={assignPlanAction}
    sentences={assignmentSentences}
    at={{ has_a_plan: "personId" }}
    hidden={{ planId }}
    submit="Assign the plan"
    done="Plan assigned"
  >
    <Field name="personId" label="Seller" required>
      <Select options={people.map(({ id, name: label }) => ({ value: id, label }))} placeholder="Choose" />
    </Field>
    <PeriodFields from={today} />
  </FormDialog>
);

type End = { id: string; version: number; name: string; today: string };

export const EndAssignment = ({ id, version, name, today }: End) => (
  <FormDialog
    name={`end-${id}`}
    title={`End the plan of ${name}`}
    description="What was credited keeps its pay."
    trigger={rowTrigger("End", `End the plan of ${name}`)}
    action={endPlanAssignmentAction}
    sentences={assignmentSentences}
    hidden={{ id, version }}
    submit={`End it for ${name}`}
    done="Assignment ended"
  >
    <Field name="validUntil" label="First day without" required>
      <DateInput defaultValue={today} />
    </Field>
  </FormDialog>
);
