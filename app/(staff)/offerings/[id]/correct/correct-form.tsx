"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { LinkButton } from "@/components/link-button";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { correctOfferingAction } from "../../actions";
import { correctSentences } from "../../sentences";

type Props = { id: string; versionId: string; version: number; n: number; name: string; description: string };

export function CorrectForm({ id, versionId, version, n, name, description }: Props) {
  return (
    <ActionForm
      action={correctOfferingAction}
      sentences={correctSentences}
      submit="Correct"
      hidden={{ versionId, version }}
      done="Corrected"
      beside={
        <LinkButton href={`/offerings/${id}?n=${n}`} variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <Field name="name" label="Name" required>
        <TextInput defaultValue={name} maxLength={200} />
      </Field>
      <Field name="description" label="Description">
        <TextArea defaultValue={description} maxLength={4000} rows={4} />
      </Field>
      <Field name="correction" label="What was wrong" required hint="Kept in the history.">
        <TextInput maxLength={300} />
      </Field>
    </ActionForm>
  );
}
