"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { TextInput } from "@/components/text-input";
import { correctPriceListAction, discardPriceListAction, publishPriceListAction } from "../../actions";
import { listSentences, publishSentences } from "../../sentences";

type Props = { id: string; version: number; name: string; validFrom: string; validUntil: string };

/** What can be done with a draft: correct its head, throw it away, publish it. */
export function DraftActions({ id, version, name, validFrom, validUntil }: Props) {
  const [correcting, setCorrecting] = useState(false);
  const [publishing, setPublishing] = useState(false);
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
      <Dialog
        open={correcting}
        onOpenChange={setCorrecting}
        title="Correct name and period"
        trigger={<Button>Correct</Button>}
      >
        <ActionForm
          name="list"
          action={correctPriceListAction}
          sentences={listSentences}
          submit="Save list"
          hidden={{ id, version }}
          done="List saved"
          onDone={() => setCorrecting(false)}
        >
          <Field name="name" label="Name" required>
            <TextInput defaultValue={name} maxLength={120} />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="validFrom" label="From" required>
              <DateInput defaultValue={validFrom} />
            </Field>
            <Field name="validUntil" label="Until" hint="The first day without. Empty: no end.">
              <DateInput defaultValue={validUntil} />
            </Field>
          </div>
        </ActionForm>
      </Dialog>
      <Dialog
        open={publishing}
        onOpenChange={setPublishing}
        title={`Publish ${name}?`}
        description="From its first day on customers of the channel pay what it says. A published list never changes."
        trigger={<Button variant="primary">Publish</Button>}
      >
        <ActionForm
          name="publish"
          draft={false}
          action={publishPriceListAction}
          sentences={publishSentences}
          submit={`Publish ${name}`}
          hidden={{ id, version }}
          done={`${name} is published`}
          onDone={() => setPublishing(false)}
        >
          <Checkbox
            name="endEarlier"
            label="An earlier list of this channel and currency ends when this one begins"
            defaultChecked
          />
        </ActionForm>
      </Dialog>
    </>
  );
}
