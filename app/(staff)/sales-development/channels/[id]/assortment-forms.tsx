"use client";

import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { PeriodFields } from "@/components/period-fields";
import { RadioGroup } from "@/components/radio-group";
import { allowChannelOfferingAction, endChannelOfferingAction } from "../../actions";
import { assortmentSentences } from "../../sentences";

/** Lets an offering in or takes it out, for a period. */
export function AllowOffering(props: { channelId: string; today: string; sellsByDefault: boolean }) {
  return (
    <FormDialog
      title="Add exception"
      trigger={<Button size="compact">Add exception</Button>}
      name="exception"
      action={allowChannelOfferingAction}
      sentences={assortmentSentences}
      submit="Add exception"
      hidden={{ channelId: props.channelId }}
      done="Exception added"
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
      <PeriodFields from={props.today} />
    </FormDialog>
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
