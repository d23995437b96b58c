"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { reassignOpportunityAction } from "../actions";
import { reassignSentences } from "../sentences";

type Props = { id: string; version: number; owner: string; sellers: readonly Option[] };

/** Gives the opportunity to another seller of the team. */
export function ReassignDialog({ id, version, owner, sellers }: Props) {
  return (
    <FormDialog
      title="Hand over"
      description={`${owner} and the new owner are told.`}
      trigger={<Button size="compact">Hand over</Button>}
      action={reassignOpportunityAction}
      sentences={reassignSentences}
      at={{ not_in_your_team: "ownerId", sells_nothing: "ownerId", owns_it_already: "ownerId" }}
      submit="Hand over"
      hidden={{ id, version }}
      name="reassign"
      done="Handed over"
    >
      <Field name="ownerId" label="New owner" required>
        <Select options={sellers} placeholder="Choose" />
      </Field>
      <Field name="reason" label="Why" required>
        <TextInput maxLength={300} />
      </Field>
    </FormDialog>
  );
}
