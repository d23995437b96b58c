"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { purchaseFormNames, purchaseForms } from "@/lib/purchasing/orders/domain/purchase";
import { draftGuideAction, saveGuideAction } from "../actions";
import { draftGuideSentences, saveGuideSentences } from "../sentences";

type Values = {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly form: string;
  readonly channelId: string;
  readonly ownerId: string;
  readonly reviewOn: string;
};
type Props = { values?: Values; cancel: string; channels: readonly Option[]; owners: readonly Option[]; me: string };

/** Writes a draft. Owner and review day may wait until it is published. */
export function GuideForm({ values, cancel, channels, owners, me }: Props) {
  return (
    <ActionForm
      action={values ? saveGuideAction : draftGuideAction}
      sentences={{ ...draftGuideSentences, ...saveGuideSentences }}
      at={{ guide_exists: "title" }}
      submit={values ? "Save draft" : "Create draft"}
      hidden={values ? { id: values.id, version: values.version } : {}}
      done={values ? "Draft saved" : "Draft created"}
      className="max-w-3xl"
      beside={
        <LinkButton href={cancel} variant="quiet">
          {values ? "Back" : "Cancel"}
        </LinkButton>
      }
    >
      {!values && (
        <Field name="title" label="Title" required>
          <TextInput autoFocus maxLength={120} />
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="form" label="For purchases">
          <Select
            placeholder="Of every form"
            defaultValue={values?.form ?? ""}
            options={purchaseForms.map((value) => ({ value, label: purchaseFormNames[value] }))}
          />
        </Field>
        <Field name="channelId" label="On channel">
          <Select placeholder="All channels" defaultValue={values?.channelId ?? ""} options={channels} />
        </Field>
        <Field name="ownerId" label="Owner">
          <Select placeholder="Nobody yet" defaultValue={values?.ownerId ?? me} options={owners} />
        </Field>
        <Field name="reviewOn" label="Review by">
          <DateInput defaultValue={values?.reviewOn ?? ""} />
        </Field>
      </div>
      <Field
        name="text"
        label="How it is handled"
        hint="A line that begins with a number is a step, with a dash a point, with # a heading."
        required
      >
        <TextArea rows={14} defaultValue={values?.text} />
      </Field>
    </ActionForm>
  );
}
