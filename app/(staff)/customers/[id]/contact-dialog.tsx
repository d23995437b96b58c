"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { type Currency, currencies, decimalText, money } from "@/lib/kernel/money";
import { addContactAction, correctContactAction, markContactLeftAction } from "../actions";
import { contactSentences } from "../sentences";

type Contact = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly language: string;
  readonly roles: readonly string[];
  readonly signingLimitMinor: number | null;
  readonly signingLimitCurrency: Currency | null;
};

type Props = {
  organisationId: string;
  contact?: Contact;
  roles: readonly Option[];
  languages: readonly Option[];
  primary?: boolean;
};

/** Adds a contact or corrects one, over the list. */
export function ContactDialog({ organisationId, contact, roles, languages, primary }: Props) {
  const label = contact ? "Correct" : "Add contact";
  const limit =
    contact?.signingLimitMinor != null
      ? decimalText(money(contact.signingLimitMinor, contact.signingLimitCurrency ?? "EUR"))
      : "";
  return (
    <FormDialog
      title={contact ? `Correct ${contact.name}` : "Add contact"}
      width="wide"
      trigger={
        <Button
          variant={contact ? "quiet" : primary ? "primary" : "secondary"}
          size="compact"
          {...(contact ? { "aria-label": `Correct ${contact.name}` } : {})}
        >
          {label}
        </Button>
      }
      name="contact"
      at={{ email_taken: "email" }}
      action={contact ? correctContactAction : addContactAction}
      sentences={contactSentences}
      submit={contact ? "Save contact" : "Add contact"}
      hidden={contact ? { id: contact.id, version: contact.version } : { organisationId }}
      done={contact ? "Contact saved" : "Contact added"}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label="Name" required>
          <TextInput defaultValue={contact?.name} autoFocus />
        </Field>
        <Field name="title" label="Title">
          <TextInput defaultValue={contact?.title} />
        </Field>
        <Field name="email" label="E-mail" required>
          <TextInput type="email" inputMode="email" defaultValue={contact?.email} />
        </Field>
        <Field name="phone" label="Phone">
          <TextInput type="tel" inputMode="tel" defaultValue={contact?.phone} />
        </Field>
        <Field name="signingLimit" label="May sign up to" hint="Leave empty when nobody has told us.">
          <TextInput inputMode="decimal" className="figures text-right" defaultValue={limit} />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field name="signingCurrency" label="Currency">
            <Select
              options={currencies.map((value) => ({ value, label: value }))}
              defaultValue={contact?.signingLimitCurrency ?? "EUR"}
            />
          </Field>
          <Field name="language" label="Language">
            <Select options={languages} defaultValue={contact?.language ?? "en"} />
          </Field>
        </div>
      </div>
      <fieldset data-field="roles">
        <legend className="mb-1 text-13 font-medium">Part in the deal</legend>
        <div className="grid gap-x-4 gap-y-1 sm:grid-cols-3">
          {roles.map((role) => (
            <Checkbox
              key={role.value}
              name="roles"
              value={role.value}
              label={role.label}
              defaultChecked={contact?.roles.includes(role.value) ?? false}
            />
          ))}
        </div>
      </fieldset>
    </FormDialog>
  );
}

/** Says that somebody no longer works there. */
export function ContactLeft({ id, version, name }: { id: string; version: number; name: string }) {
  return (
    <ActionButton
      action={markContactLeftAction}
      input={{ id, version }}
      sentences={contactSentences}
      variant="quiet"
      size="compact"
      done={`${name} is marked as left`}
      confirm={{
        title: `Has ${name} left?`,
        body: "They stay in the history and can be chosen for nothing new.",
        consequence: `Mark ${name} as left`,
      }}
    >
      Left
    </ActionButton>
  );
}
