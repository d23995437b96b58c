"use client";

import { ActionForm } from "@/components/action-form";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Field } from "@/components/field";
import { DateInput, MoneyInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { createOpportunityAction } from "../actions";
import { detailSentences } from "../sentences";

type Props = { customer: ComboboxOption | undefined; sources: readonly Option[] };

/** Three fields make an opportunity; two more may be known already. */
export function OpportunityForm({ customer, sources }: Props) {
  return (
    <ActionForm
      action={createOpportunityAction}
      sentences={detailSentences}
      submit="Create opportunity"
      hidden={{ currency: "EUR" }}
      done="Opportunity created"
      className="max-w-2xl"
      beside={
        <LinkButton href="/qualification" variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <Field name="name" label="What they may want" required hint="In their words, as “Connect four warehouses”.">
        <TextInput autoFocus maxLength={200} />
      </Field>
      <Field
        name="organisationId"
        label="Customer"
        required
        hint="What we know of them already is filled in for you: tier, products, earlier findings."
      >
        <Combobox source="/qualification/find?what=organisation" defaultValue={customer} placeholder="Name or number" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="needOn" label="Needed on" required>
          <DateInput />
        </Field>
        <Field name="estimate" label="Estimated value" hint="Over the whole term.">
          <MoneyInput currency="EUR" />
        </Field>
        <Field name="source" label="Where from">
          <Select options={sources} placeholder="Not said" />
        </Field>
      </div>
    </ActionForm>
  );
}
