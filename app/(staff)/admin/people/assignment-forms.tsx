"use client";

import type { ComponentProps, ReactNode } from "react";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog, rowTrigger } from "@/components/form-dialog";
import { PeriodFields } from "@/components/period-fields";

type Form = ComponentProps<typeof FormDialog>;

/** Something is a person's from a day on: a role, a position. `children` choose what. */
export const AssignDialog = ({ today, children, ...form }: Form & { today: string; children: ReactNode }) => (
  <FormDialog {...form}>
    {children}
    <PeriodFields from={today} />
  </FormDialog>
);

type EndProps = Omit<Form, "draft" | "submitVariant"> & {
  /** Of the button that opens it, and what it says where several stand in one table. */
  verb?: string;
  spoken?: string;
  today: string;
  /** The day it began or begins: it cannot end before. */
  from?: string;
  day?: string;
};

/** It ends on a day: the first without. */
export const EndDialog = ({
  verb,
  spoken = verb ?? "",
  today,
  from = today,
  day = "First day without",
  ...form
}: EndProps) => (
  <FormDialog {...form} draft={false} submitVariant="danger" {...(verb && { trigger: rowTrigger(verb, spoken) })}>
    <Field name="on" label={day} required>
      <DateInput defaultValue={from > today ? from : today} />
    </Field>
  </FormDialog>
);
