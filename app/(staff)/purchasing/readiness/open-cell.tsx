"use client";

import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { Select } from "@/components/select";
import { purchaseFormNames, purchaseForms } from "@/lib/purchasing/orders/domain/purchase";
import { openCellAction } from "./actions";
import { openSentences } from "./sentences";

export function OpenCell({ channels }: { channels: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <FormDialog
      title="Open a form of purchase"
      description="From then on its checks decide whether offerings can be launched on the channel."
      trigger={<Button variant="primary">Open a form</Button>}
      name="open-cell"
      draft={false}
      action={openCellAction}
      sentences={openSentences}
      at={{ open_already: "form" }}
      submit="Open"
      done="Opened"
    >
      <Field
        name="channelId"
        label="Channel"
        required
        hint={channels.length === 0 && "There is no channel yet. Sales development proposes them."}
      >
        <Select autoFocus placeholder="Choose" options={channels.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="form" label="It takes purchases" required>
        <Select
          placeholder="Choose"
          options={purchaseForms.map((form) => ({ value: form, label: purchaseFormNames[form] }))}
        />
      </Field>
    </FormDialog>
  );
}
