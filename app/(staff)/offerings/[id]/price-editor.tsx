"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { MoneyInput } from "@/components/figure-inputs";
import { Money } from "@/components/money";
import type { Money as Amount } from "@/lib/kernel/money";
import { changePriceAction } from "../actions";
import { changePriceSentences } from "../sentences";

type Props = { priceId: string; version: number; amount: Amount; text: string; name: string; submit: string };

/** An amount that opens where it stands: one press to open, one to save. */
export function PriceEditor({ priceId, version, amount, text, name, submit }: Props) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button
        type="button"
        className="-mr-1 min-h-6 rounded-chip border border-transparent px-1 hover:border-control hover:bg-surface"
        aria-label={`Change ${name}, now ${text} ${amount.currency}`}
        onClick={() => setOpen(true)}
      >
        <Money of={amount} />
      </button>
    );
  return (
    <ActionForm
      action={changePriceAction}
      sentences={changePriceSentences}
      submit={submit}
      hidden={{ priceId, version }}
      draft={false}
      name={`price-${priceId}`}
      done="Price changed"
      onDone={() => setOpen(false)}
      className="items-end"
      beside={
        <Button variant="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      }
    >
      <Field name="amount" label={`Amount of ${name}`} hideLabel>
        <MoneyInput currency={amount.currency} defaultValue={text} autoFocus className="w-40" />
      </Field>
    </ActionForm>
  );
}
