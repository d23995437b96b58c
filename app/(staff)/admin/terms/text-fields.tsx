"use client";

import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { fieldNames, mergeFields } from "@/lib/agreements/terms/domain/merge-fields";

type Props = {
  isFallback: boolean;
  text?: string;
  summary?: string;
  isKeyTerm?: boolean;
  risk?: number;
  guidance?: string | null;
};

/** The fields of a clause's text, and the list of places that it may leave open. */
export function TextFields({ isFallback, text = "", summary = "", isKeyTerm = false, risk = 1, guidance }: Props) {
  return (
    <>
      <Field name="text" label="Text" required>
        <TextArea defaultValue={text} rows={8} />
      </Field>
      <details className="text-12 text-ink-2">
        <summary className="min-h-6 cursor-pointer">Fields that a text may leave open</summary>
        <ul className="mt-1 grid gap-x-4 sm:grid-cols-2">
          {fieldNames.map((name) => (
            <li key={name}>
              <code>{`{{${name}}}`}</code> {mergeFields[name].label}
            </li>
          ))}
        </ul>
      </details>
      <Field name="summary" label="In plain words" required hint="Shown beside the clause, marked as not binding.">
        <TextArea defaultValue={summary} rows={2} />
      </Field>
      <Checkbox
        name="isKeyTerm"
        defaultChecked={isKeyTerm}
        label="Key term"
        hint="The customer acknowledges it on its own before signing."
      />
      {isFallback ? (
        <>
          <Field name="risk" label="How far from the standard?">
            <Select
              defaultValue={String(risk)}
              options={[
                { value: "1", label: "Slight" },
                { value: "2", label: "Notable" },
                { value: "3", label: "Grave" },
              ]}
            />
          </Field>
          <Field name="guidance" label="When a seller may offer it">
            <TextArea defaultValue={guidance ?? ""} rows={2} />
          </Field>
        </>
      ) : (
        <input type="hidden" name="risk" value="0" readOnly data-fixed="" />
      )}
    </>
  );
}
