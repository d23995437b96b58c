"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { correctPersonAction, hirePersonAction } from "./actions";
import { personSentences } from "./sentences";

type Values = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly zone: string;
  readonly locale: string;
};

type Props = { values?: Values; today: string; locales: readonly Option[]; beside?: ReactNode; onDone?: () => void };

/** Hires somebody or corrects what we know of them. */
export function PersonForm({ values, today, locales, beside, onDone }: Props) {
  return (
    <ActionForm
      name="person"
      at={{ email_taken: "email" }}
      action={values ? correctPersonAction : hirePersonAction}
      sentences={personSentences}
      submit={values ? "Save person" : "Hire"}
      hidden={values ? { id: values.id, version: values.version } : {}}
      done={values ? "Person saved" : "Hired. Give them a role and a password."}
      className="max-w-2xl"
      beside={beside}
      {...(onDone ? { onDone } : {})}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label="Name" required>
          <TextInput defaultValue={values?.name} autoFocus maxLength={120} />
        </Field>
        <Field
          name="email"
          label="E-mail"
          required
          hint={values ? "Another address signs them out everywhere." : "They sign in with it."}
        >
          <TextInput type="email" inputMode="email" defaultValue={values?.email} />
        </Field>
        <Field name="zone" label="Time zone" required>
          <TextInput defaultValue={values?.zone ?? "Europe/Berlin"} />
        </Field>
        <Field name="locale" label="Dates and figures as in" required>
          <Select options={locales} defaultValue={values?.locale ?? "en-GB"} />
        </Field>
        {!values && (
          <Field name="activeFrom" label="From" required hint="The first day they may sign in.">
            <DateInput defaultValue={today} />
          </Field>
        )}
      </div>
    </ActionForm>
  );
}
