"use client";

import { ActionForm } from "@/components/action-form";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { startAgreementAction } from "../actions";
import { startSentences } from "../sentences";

type Props = {
  opportunityId: string;
  choices: {
    readonly channels: readonly { readonly id: string; readonly name: string }[];
    readonly termSets: readonly { readonly id: string; readonly name: string; readonly number: number }[];
  };
  hasOpen: boolean;
};

export function StartForm({ opportunityId, choices, hasOpen }: Props) {
  return (
    <ActionForm
      action={startAgreementAction}
      sentences={startSentences}
      submit="Start agreement"
      hidden={{ opportunityId }}
      done="Agreement started"
      draft={false}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="channelId" label="Channel" hint="Its price list makes the prices.">
          <Select
            defaultValue={choices.channels[0]?.id ?? ""}
            options={choices.channels.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="termSetVersionId" label="Terms">
          <Select
            defaultValue={choices.termSets[0]?.id ?? ""}
            options={choices.termSets.map(({ id, name, number }) => ({
              value: id,
              label: `${name}, version ${number}`,
            }))}
          />
        </Field>
      </div>
      {hasOpen && <Checkbox name="another" label="Start another agreement for this opportunity" />}
    </ActionForm>
  );
}
