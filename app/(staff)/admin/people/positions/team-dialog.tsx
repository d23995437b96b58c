"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { createTeamAction } from "../actions";
import { positionSentences } from "../sentences";

/** A new team, inside another or on its own. */
export function TeamDialog({ teams }: { teams: readonly Option[] }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen} title="New team" trigger={<Button>New team</Button>}>
      <ActionForm
        name="team"
        action={createTeamAction}
        sentences={positionSentences}
        submit="Create team"
        done="Team created"
        onDone={() => setOpen(false)}
      >
        <Field name="name" label="Name" required>
          <TextInput autoFocus maxLength={120} />
        </Field>
        <Field name="parentId" label="Part of">
          <Select options={teams} placeholder="None" />
        </Field>
      </ActionForm>
    </Dialog>
  );
}
