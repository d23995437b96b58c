"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Banner } from "@/components/banner";
import { Checkbox } from "@/components/checkbox";
import { Combobox, type ComboboxOption } from "@/components/combobox";
import { Field } from "@/components/field";
import type { FormAction, FormState } from "@/components/form-state";
import { LinkButton } from "@/components/link-button";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { correctOrganisationAction, createOrganisationAction } from "./actions";
import { countryName } from "./look";
import { organisationSentences } from "./sentences";

export type OrganisationValues = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly legalName: string | null;
  readonly registrationNumber: string | null;
  readonly kind: string;
  readonly country: string;
  readonly industry: string | null;
  readonly segment: string | null;
  readonly tier: string | null;
  readonly tierReason: string | null;
  readonly website: string | null;
};

type Props = {
  /** What there is to correct; without it a new organisation is entered. */
  values?: OrganisationValues;
  parent?: ComboboxOption | undefined;
  ownerId: string;
  owners: readonly Option[];
  /** Why the owner cannot be changed here; their name is shown then. */
  ownerFixed?: boolean;
  kinds: readonly Option[];
  countries: readonly Option[];
};

type Candidate = { readonly id: string; readonly number: string; readonly name: string; readonly country: string };

const candidatesOf = (state: FormState): readonly Candidate[] =>
  state.status === "refused" && state.refusal.reason === "likely_duplicate"
    ? (state.refusal.candidates as readonly Candidate[])
    : [];

/** Enters or corrects an organisation. A likely duplicate is shown with links, and a box to say that it is none. */
export function OrganisationForm({ values, parent, ownerId, owners, ownerFixed, kinds, countries }: Props) {
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const save = values ? correctOrganisationAction : createOrganisationAction;
  const action: FormAction = async (previous, given) => {
    const answer = await save(previous, given);
    setCandidates(candidatesOf(answer));
    return answer;
  };
  const text = (value: string | null | undefined) => value ?? "";
  return (
    <ActionForm
      action={action}
      sentences={organisationSentences}
      submit={values ? "Save customer" : "Create customer"}
      hidden={{ ...(values ? { id: values.id, version: values.version } : {}), ...(ownerFixed ? { ownerId } : {}) }}
      done={values ? "Customer saved" : "Customer created"}
      className="max-w-3xl"
      sticky
      beside={
        <LinkButton href={values ? `/customers/${values.id}` : "/customers"} variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      {candidates.length > 0 && (
        <Banner tone="warning" title="Known already?">
          <ul className="my-1 list-disc pl-4">
            {candidates.map((one) => (
              <li key={one.id}>
                <a href={`/customers/${one.id}`} target="_blank" className="link" rel="noopener">
                  {one.name}
                </a>{" "}
                <span className="text-ink-2">
                  {one.number} · {countryName(one.country)}
                </span>
              </li>
            ))}
          </ul>
          <Checkbox name="acknowledged" label="This is another organisation" />
        </Banner>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label="Name" required hint="As people say it.">
          <TextInput defaultValue={text(values?.name)} autoFocus={!values} maxLength={200} />
        </Field>
        <Field name="legalName" label="Legal name">
          <TextInput defaultValue={text(values?.legalName)} />
        </Field>
        <Field name="kind" label="What they are to us" required>
          <Select options={kinds} defaultValue={values?.kind ?? "prospect"} />
        </Field>
        <Field name="country" label="Country" required>
          <Select options={countries} defaultValue={text(values?.country)} placeholder="Choose a country" />
        </Field>
        <Field name="registrationNumber" label="Registration number" hint="As in the company register.">
          <TextInput defaultValue={text(values?.registrationNumber)} />
        </Field>
        {ownerFixed ? (
          <Field name="ownerName" label="Owner" hint="Those above the owner hand an account over.">
            <TextInput
              readOnly
              name=""
              value={owners.find((one) => one.value === ownerId)?.label ?? ""}
              data-fixed=""
            />
          </Field>
        ) : (
          <Field name="ownerId" label="Owner" required>
            <Select options={owners} defaultValue={ownerId} placeholder="Choose who looks after them" />
          </Field>
        )}
        <Field name="industry" label="Industry">
          <TextInput defaultValue={text(values?.industry)} />
        </Field>
        <Field name="segment" label="Segment">
          <TextInput defaultValue={text(values?.segment)} />
        </Field>
        <Field name="website" label="Website">
          <TextInput defaultValue={text(values?.website)} inputMode="url" placeholder="www.example.com" />
        </Field>
        <Field name="parentId" label="Part of" hint="The group they belong to.">
          <Combobox source="/customers/find" defaultValue={parent} placeholder="Name or number" />
        </Field>
        <Field name="tier" label="Tier" hint="Importance to us, A the highest.">
          <Select
            options={["A", "B", "C"].map((value) => ({ value, label: value }))}
            defaultValue={text(values?.tier)}
            placeholder="Not said"
          />
        </Field>
        <Field name="tierReason" label="Why this tier">
          <TextArea defaultValue={text(values?.tierReason)} rows={1} />
        </Field>
      </div>
    </ActionForm>
  );
}
