"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { plural } from "@/lib/kernel/text";
import { cancelCauses, endCauseNames } from "@/lib/purchasing/orders/domain/purchase";
import { cancelPurchaseAction } from "../../actions";
import { cancelSentences } from "../../sentences";

type Props = {
  orderId: string;
  version: number;
  items: readonly { readonly id: string; readonly n: number; readonly name: string; readonly quantity: number }[];
  /** Items whose work has begun, which stay. */
  later: readonly string[];
};

/** Cancels what is ticked; what has begun is named and stays. */
export function CancelForm({ orderId, version, items, later }: Props) {
  return (
    <details className="text-13">
      <summary className="link w-fit cursor-pointer">Cancel {plural(items.length, "item")} or some of them</summary>
      {later.length > 0 && (
        <p className="mt-2 text-12 text-ink-2">
          Work has begun on {later.join(", ")}: that stays. For anything else about it, enter a supplemental order.
        </p>
      )}
      <ActionForm
        action={cancelPurchaseAction}
        sentences={cancelSentences}
        hidden={{ orderId, version }}
        name="cancel"
        submit="Cancel what is ticked"
        submitVariant="danger"
        done="Cancelled"
        className="mt-2 max-w-xl gap-3"
      >
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-12 text-ink-2">Items</legend>
          {items.map((item, index) => (
            <label key={item.id} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
              <input type="checkbox" name={`itemIds.${index}`} value={item.id} defaultChecked className="size-4" />
              {item.n} {item.quantity > 1 && `${item.quantity} × `}
              {item.name}
            </label>
          ))}
        </fieldset>
        <Field name="cause" label="Cause" required>
          <Select
            placeholder="Choose"
            options={cancelCauses.map((cause) => ({ value: cause, label: endCauseNames[cause] }))}
          />
        </Field>
        <Field name="reason" label="Reason" hint="Who asked for it, and in which words?" required>
          <TextArea rows={2} />
        </Field>
      </ActionForm>
    </details>
  );
}
