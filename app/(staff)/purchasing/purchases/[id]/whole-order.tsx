"use client";

import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { DateInput } from "@/components/figure-inputs";
import { completeOrderAction, startOrderAction } from "../../actions";
import { orderSentences } from "../../sentences";

type Props = { orderId: string; version: number };

export function StartOrder(input: Props) {
  return (
    <ActionButton
      action={startOrderAction}
      input={input}
      sentences={orderSentences}
      variant="primary"
      done="Items started"
    >
      Start all items
    </ActionButton>
  );
}

export function CompleteOrder({ today, ...input }: Props & { today: string }) {
  return (
    <ActionForm
      action={completeOrderAction}
      sentences={orderSentences}
      hidden={input}
      name="complete-all"
      submit="Complete every item in progress"
      done="Items completed"
      draft={false}
      className="flex-row flex-wrap items-end gap-3"
    >
      <Field name="startsOn" label="In use from" required>
        <DateInput defaultValue={today} max={today} />
      </Field>
    </ActionForm>
  );
}
