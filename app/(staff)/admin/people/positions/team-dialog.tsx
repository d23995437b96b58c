"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { createTeamAction } from "../actions";
import { positionSentences } from "../sentences";

/** A new team, inside another or on its own. */
export function TeamDialog({ teams }: { teams: readonly Option[] }) {
  return (
    <FormDialog
      title="New team"
      trigger={<Button>New team</Button>}
      name="team"
      at={{ name_taken: "name" }}
      action={createTeamAction}
      sentences={positionSentences}
      submit="Create team"
      done="Team created"
    >
      <Field name="name" label="Name" required>
        <TextInput autoFocus maxLength={120} />
      </Field>
      <Field name="parentId" label="Part of">
        <Select options={teams} placeholder="None" />
      </Field>
    </FormDialog>
  );
}
