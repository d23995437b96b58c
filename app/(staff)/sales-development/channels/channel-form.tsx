"use client";

import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { PercentInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { type Option, Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { correctChannelAction, proposeChannelAction } from "../actions";
import { channelSentences } from "../sentences";

type Values = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly territory: string;
  readonly orderEntry: string;
  readonly costToServeBps: string;
  readonly sellsByDefault: boolean;
};

type Props = { values?: Values; ownerId: string; owners: readonly Option[]; types: readonly Option[] };

/** Proposes a channel or corrects what the register says of it. */
export function ChannelForm({ values, ownerId, owners, types }: Props) {
  return (
    <ActionForm
      at={{ name_taken: "name" }}
      action={values ? correctChannelAction : proposeChannelAction}
      sentences={channelSentences}
      submit={values ? "Save channel" : "Propose channel"}
      hidden={values ? { id: values.id, version: values.version } : {}}
      done={values ? "Channel saved" : "Channel proposed"}
      className="max-w-2xl"
      beside={
        <LinkButton
          href={(values ? `/sales-development/channels/${values.id}` : "/sales-development/channels") as never}
          variant="quiet"
        >
          Cancel
        </LinkButton>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="name" label="Name" required>
          <TextInput defaultValue={values?.name} autoFocus={!values} maxLength={120} />
        </Field>
        <Field name="type" label="How it reaches the customer" required>
          <Select options={types} defaultValue={values?.type ?? ""} placeholder="Choose" />
        </Field>
        <Field name="ownerId" label="Owner" required>
          <Select options={owners} defaultValue={ownerId} />
        </Field>
        <Field name="territory" label="Territory">
          <TextInput defaultValue={values?.territory} />
        </Field>
        <Field name="orderEntry" label="How orders come in" hint="By our desk, a portal, an interface.">
          <TextInput defaultValue={values?.orderEntry} />
        </Field>
        <Field
          name="costToServeBps"
          label="Cost to serve"
          required
          hint="Of the price, what selling through it costs us."
        >
          <PercentInput defaultValue={values?.costToServeBps ?? "0"} />
        </Field>
        <Field name="description" label="Description" className="sm:col-span-2">
          <TextArea defaultValue={values?.description} />
        </Field>
      </div>
      <Checkbox
        name="sellsByDefault"
        label="Sells every offering"
        hint="Offerings can be taken out one by one. Without this it sells only what is let in."
        defaultChecked={values?.sellsByDefault ?? true}
      />
    </ActionForm>
  );
}
