"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { PercentInput } from "@/components/figure-inputs";
import { LinkButton, TextLink } from "@/components/link-button";
import { PeriodFields } from "@/components/period-fields";
import { type Option, Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { currencies } from "@/lib/kernel/money";
import { draftPriceListAction } from "../../actions";
import { listSentences } from "../../sentences";

type Props = {
  channels: readonly Option[];
  channelId: string;
  lists: readonly Option[];
  basedOn: { readonly id: string; readonly name: string; readonly currency: string } | undefined;
  today: string;
};

/** A new list, empty or with the rules of an earlier one. */
export function DraftForm({ channels, channelId, lists, basedOn, today }: Props) {
  return (
    <ActionForm
      action={draftPriceListAction}
      sentences={listSentences}
      submit="Draft price list"
      done="Price list drafted"
      className="max-w-2xl"
      beside={
        <LinkButton href={"/sales-development/price-lists" as never} variant="quiet">
          Cancel
        </LinkButton>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="channelId"
          label="Channel"
          required
          hint={
            channels.length === 0 && (
              <>
                There is no channel yet. <TextLink href="/sales-development/channels/new">Propose one</TextLink>
              </>
            )
          }
        >
          <Select options={channels} defaultValue={channelId} placeholder="Choose a channel" />
        </Field>
        <Field name="currency" label="Currency" required>
          <Select
            options={currencies.map((value) => ({ value, label: value }))}
            defaultValue={basedOn?.currency ?? "EUR"}
          />
        </Field>
        <Field name="name" label="Name" required className="sm:col-span-2">
          <TextInput defaultValue={basedOn?.name} autoFocus maxLength={120} />
        </Field>
        <div className="sm:col-span-2">
          <PeriodFields from={today} />
        </div>
        <Field name="basedOnId" label="Begin with the rules of" hint="Of the same currency." className="sm:col-span-2">
          <Select options={lists} defaultValue={basedOn?.id ?? ""} placeholder="None" />
        </Field>
        <Field
          name="shareBps"
          label="For everything"
          hint="Percentage of the list price, unless a rule says otherwise."
        >
          <PercentInput />
        </Field>
        <Field
          name="floorBps"
          label="Floor for everything"
          hint="Percentage of the list price that no discount may pass."
        >
          <PercentInput />
        </Field>
      </div>
    </ActionForm>
  );
}
