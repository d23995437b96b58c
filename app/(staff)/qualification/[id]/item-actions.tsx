"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { Field } from "@/components/field";
import { DateInput, WholeInput } from "@/components/figure-inputs";
import { type Option, Select } from "@/components/select";
import { correctSolutionItemAction, removeSolutionItemAction, repriceSolutionItemAction } from "../actions";
import { itemSentences } from "../sentences";

type Props = {
  item: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly quantity: number;
    readonly siteId: string | null;
    readonly needOn: string | null;
  };
  sites: readonly Option[];
};

/** Changes one item of the solution: how many, where, by when; today's price; out. */
export function ItemActions({ item, sites }: Props) {
  const [open, setOpen] = useState(false);
  const { id, version } = item;
  return (
    <Dialog
      title={item.name}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" size="compact" aria-label={`Change ${item.name}`}>
          Edit
        </Button>
      }
    >
      <ActionForm
        action={correctSolutionItemAction}
        sentences={itemSentences}
        submit="Save item"
        hidden={{ id, version }}
        name={`item-${id}`}
        done={`${item.name} saved`}
        onDone={() => setOpen(false)}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="quantity" label="Quantity" required>
            <WholeInput defaultValue={String(item.quantity)} />
          </Field>
          <Field name="needOn" label="Needed on" hint="Empty: with the rest.">
            <DateInput defaultValue={item.needOn ?? ""} />
          </Field>
        </div>
        <Field name="siteId" label="Site" hint="Capacity is looked up in its city.">
          <Select options={sites} defaultValue={item.siteId ?? ""} placeholder="No site" />
        </Field>
      </ActionForm>
      <div className="flex flex-wrap gap-2 border-hairline border-t pt-4">
        <ActionButton
          action={repriceSolutionItemAction}
          input={{ id, version }}
          sentences={itemSentences}
          done="Today's price taken"
          onDone={() => setOpen(false)}
        >
          Take today's price
        </ActionButton>
        <ActionButton
          action={removeSolutionItemAction}
          input={{ id, version }}
          sentences={itemSentences}
          done={`${item.name} removed`}
          onDone={() => setOpen(false)}
        >
          Remove from the solution
        </ActionButton>
      </div>
    </Dialog>
  );
}
