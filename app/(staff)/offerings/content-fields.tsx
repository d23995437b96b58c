"use client";

import { Checkbox } from "@/components/checkbox";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";

export type ContentValues = {
  readonly name: string;
  readonly description?: string;
  readonly specification?: ComboboxOption;
  readonly categoryId?: string;
  readonly channelIds?: readonly string[];
  readonly isSellable: boolean;
  readonly terms?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
};

type Props = {
  categories: readonly { value: string; label: string }[];
  channels: readonly { value: string; label: string }[];
  values: ContentValues;
};

/** What an offering says about itself, in the form for a new one and for a draft. */
export function ContentFields({ categories, channels, values }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="name" label="Name" required hint="As customers read it." className="sm:col-span-2">
        <TextInput defaultValue={values.name} maxLength={200} />
      </Field>
      <Field name="description" label="Description" className="sm:col-span-2">
        <TextArea defaultValue={values.description} maxLength={4000} rows={3} />
      </Field>
      <Field name="specificationId" label="Specification" hint="What it is made of.">
        <Combobox source="/offerings/specifications/find" defaultValue={values.specification} placeholder="None" />
      </Field>
      <Field name="categoryId" label="Category">
        <Select options={categories} placeholder="None" defaultValue={values.categoryId ?? ""} />
      </Field>
      <Field name="terms" label="Terms in months" hint="12, 24, 36. Empty: without a term.">
        <TextInput defaultValue={values.terms} maxLength={200} inputMode="numeric" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="validFrom" label="Valid from">
          <DateInput defaultValue={values.validFrom} />
        </Field>
        <Field name="validUntil" label="Valid until">
          <DateInput defaultValue={values.validUntil} />
        </Field>
      </div>
      {channels.length > 0 && (
        <fieldset className="sm:col-span-2">
          <legend className="mb-1 text-13 font-medium">Channels</legend>
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            {channels.map(({ value, label }) => (
              <Checkbox
                key={value}
                name="channelIds[]"
                value={value}
                label={label}
                defaultChecked={values.channelIds?.includes(value) ?? false}
              />
            ))}
          </div>
          <p className="text-12 text-ink-2">None ticked: sold through all.</p>
        </fieldset>
      )}
      <Checkbox
        name="isSellable"
        label="Sold on its own"
        hint="Otherwise only inside a bundle."
        defaultChecked={values.isSellable}
      />
    </div>
  );
}
