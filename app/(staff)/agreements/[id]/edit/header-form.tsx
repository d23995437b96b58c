"use client";

import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { DateInput, WholeInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { changeAgreementAction } from "../../actions";
import { headerSentences } from "../../sentences";
import { useEditing } from "./editing";

type Props = {
  title: string;
  startsOn: string;
  termMonths: number;
  validUntil: string;
  signatoryContactId: string | null;
  sendWhenApproved: boolean;
  contacts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
};

/** Who signs, from when, for how long. */
export function HeaderForm(props: Props) {
  const { id, version, latest } = useEditing();
  return (
    <ActionForm
      action={changeAgreementAction}
      sentences={headerSentences}
      submit="Save"
      submitVariant="secondary"
      hidden={{ id, version }}
      after={latest}
      name="header"
      done="Saved"
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field name="title" label="Title" required className="sm:col-span-2">
          <TextInput defaultValue={props.title} maxLength={160} />
        </Field>
        <Field name="signatoryContactId" label="Signs for the customer" className="sm:col-span-2">
          <Select
            placeholder="Nobody yet"
            defaultValue={props.signatoryContactId ?? ""}
            options={props.contacts.map(({ id: value, name, title }) => ({
              value,
              label: title ? `${name}, ${title}` : name,
            }))}
          />
        </Field>
        <Field name="startsOn" label="Starts on" required>
          <DateInput defaultValue={props.startsOn} />
        </Field>
        <Field name="termMonths" label="Term" required hint="Lines that run as long follow.">
          <WholeInput unit="mo" defaultValue={String(props.termMonths)} />
        </Field>
        <Field name="validUntil" label="Offer valid until" required>
          <DateInput defaultValue={props.validUntil} />
        </Field>
        <Checkbox
          name="sendWhenApproved"
          defaultChecked={props.sendWhenApproved}
          label="Send when approved"
          hint="Off: it waits for you."
          className="self-center"
        />
      </div>
    </ActionForm>
  );
}
