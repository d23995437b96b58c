"use client";

import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { LinkButton } from "@/components/link-button";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { clauseOwnerNames, clauseOwners } from "@/lib/agreements/terms/domain/clause-lifecycle";
import { writeClauseAction } from "../actions";
import { writeSentences } from "../sentences";

const owners = clauseOwners.map((value) => ({ value, label: clauseOwnerNames[value] }));

export function WriteClauseForm() {
  return (
    <ActionForm
      at={{ code_taken: "code" }}
      action={writeClauseAction}
      sentences={writeSentences}
      submit="Create clause"
      done="Clause created as a draft"
      beside={
        <LinkButton href="/admin/terms" variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[10rem_minmax(0,1fr)_10rem]">
        <Field name="code" label="Code" required hint="As LIABILITY">
          <TextInput maxLength={20} />
        </Field>
        <Field name="title" label="Title" required>
          <TextInput maxLength={120} />
        </Field>
        <Field name="owner" label="Answered for by" required>
          <Select defaultValue="legal" options={owners} />
        </Field>
      </div>
      <Field name="text" label="Standard text" required>
        <TextArea rows={8} />
      </Field>
      <Field name="summary" label="In plain words" required hint="Shown beside the clause, marked as not binding.">
        <TextArea rows={2} />
      </Field>
      <Checkbox name="isKeyTerm" label="Key term" hint="The customer acknowledges it on its own before signing." />
    </ActionForm>
  );
}
