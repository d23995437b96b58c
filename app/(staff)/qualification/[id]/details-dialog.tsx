"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { currencies } from "@/lib/kernel/money";
import { correctOpportunityAction } from "../actions";
import { detailSentences } from "../sentences";

type Props = {
  of: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly needOn: string;
    readonly estimate: string;
    readonly currency: string;
    readonly source: string;
  };
  sources: readonly Option[];
  currencyFixed: boolean;
};

/** Corrects what the opportunity is about. */
export function DetailsDialog({ of, sources, currencyFixed }: Props) {
  const choices = currencyFixed ? currencies.filter((each) => each === of.currency) : currencies;
  return (
    <FormDialog
      title="Details"
      trigger={<Button size="compact">Change</Button>}
      action={correctOpportunityAction}
      sentences={detailSentences}
      submit="Save details"
      hidden={{ id: of.id, version: of.version }}
      name="details"
      done="Details saved"
    >
      <Field name="name" label="What they may want" required>
        <TextInput defaultValue={of.name} maxLength={200} />
      </Field>
      <Field name="needOn" label="Needed on" required>
        <DateInput defaultValue={of.needOn} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_7rem]">
        <Field name="estimate" label="Estimated value">
          <TextInput inputMode="decimal" defaultValue={of.estimate} className="figures text-right" />
        </Field>
        <Field name="currency" label="Currency" {...(currencyFixed ? { hint: "Fixed by the solution." } : {})}>
          <Select options={choices.map((value) => ({ value, label: value }))} defaultValue={of.currency} />
        </Field>
      </div>
      <Field name="source" label="Where from">
        <Select options={sources} defaultValue={of.source} placeholder="Not said" />
      </Field>
    </FormDialog>
  );
}
