"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { PeriodFields } from "@/components/period-fields";
import { TextInput } from "@/components/text-input";
import { correctPriceListAction, discardPriceListAction, publishPriceListAction } from "../../actions";
import { listSentences, publishSentences } from "../../sentences";

type Props = { id: string; version: number; name: string; validFrom: string; validUntil: string };

/** What can be done with a draft: correct its head, throw it away, publish it. */
export function DraftActions({ id, version, name, validFrom, validUntil }: Props) {
  return (
    <>
      <ActionButton
        action={discardPriceListAction}
        input={{ id, version }}
        sentences={listSentences}
        variant="quiet"
        done={`${name} discarded`}
        confirm={{ title: "Discard this draft?", body: "Its rules are lost.", consequence: `Discard ${name}` }}
      >
        Discard
      </ActionButton>
      <FormDialog
        title="Correct name and period"
        trigger={<Button>Correct</Button>}
        name="list"
        action={correctPriceListAction}
        sentences={listSentences}
        submit="Save list"
        hidden={{ id, version }}
        done="List saved"
      >
        <Field name="name" label="Name" required>
          <TextInput defaultValue={name} maxLength={120} />
        </Field>
        <PeriodFields from={validFrom} until={validUntil} />
      </FormDialog>
      <FormDialog
        title={`Publish ${name}?`}
        description="From its first day on customers of the channel pay what it says. A published list never changes."
        trigger={<Button variant="primary">Publish</Button>}
        name="publish"
        draft={false}
        action={publishPriceListAction}
        sentences={publishSentences}
        submit={`Publish ${name}`}
        hidden={{ id, version }}
        done={`${name} is published`}
      >
        <Checkbox
          name="endEarlier"
          label="An earlier list of this channel and currency ends when this one begins"
          defaultChecked
        />
      </FormDialog>
    </>
  );
}
