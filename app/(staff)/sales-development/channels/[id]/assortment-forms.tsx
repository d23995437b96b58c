"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { RadioGroup } from "@/components/radio-group";
import { allowChannelOfferingAction, endChannelOfferingAction } from "../../actions";
import { assortmentSentences } from "../../sentences";

/** Lets an offering in or takes it out, for a period. */
export function AllowOffering(props: { channelId: string; today: string; sellsByDefault: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Add exception"
      trigger={<Button size="compact">Add exception</Button>}
    >
      <ActionForm
        name="exception"
        action={allowChannelOfferingAction}
        sentences={assortmentSentences}
        submit="Add exception"
        hidden={{ channelId: props.channelId }}
        done="Exception added"
        onDone={() => setOpen(false)}
      >
        <Field name="offeringId" label="Offering" required>
          <Combobox source="/sales-development/find?what=offering" placeholder="Name or number" />
        </Field>
        <RadioGroup
          name="allowed"
          legend="In this channel it is"
          required
          inline
          defaultValue={props.sellsByDefault ? "out" : "in"}
          choices={[
            { value: "in", label: "Let in" },
            { value: "out", label: "Taken out" },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="validFrom" label="From" required>
            <DateInput defaultValue={props.today} />
          </Field>
          <Field name="validUntil" label="Until" hint="The first day without. Empty: no end.">
            <DateInput />
          </Field>
        </div>
      </ActionForm>
    </Dialog>
  );
}

/** From today on the channel's own rule holds for the offering again. */
export function EndException({ id, offering }: { id: string; offering: string }) {
  return (
    <ActionButton
      action={endChannelOfferingAction}
      input={{ id }}
      sentences={assortmentSentences}
      variant="quiet"
      size="compact"
      done="Exception ended"
      confirm={{
        title: "End this exception?",
        body: `From today on the channel's own rule holds for ${offering}.`,
        consequence: "End it today",
      }}
    >
      End
    </ActionButton>
  );
}
