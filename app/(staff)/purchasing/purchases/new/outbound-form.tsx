"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { DateInput, MoneyInput, WholeInput } from "@/components/figure-inputs";
import { TextInput } from "@/components/text-input";
import { buyFromSupplierAction } from "../../actions";
import { supplierSentences } from "../../sentences";
import { EntryForm } from "./entry-form";

/** What we buy from a supplier or partner: from whom, out of which budget, for whom, and at which price. */
export function OutboundForm() {
  const [lines, setLines] = useState<readonly number[]>([0]);
  return (
    <EntryForm
      action={buyFromSupplierAction}
      sentences={supplierSentences}
      title="From whom and for what"
      head={
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <Field name="organisationId" label="Supplier" required>
            <Combobox source="/customers/find" />
          </Field>
          <Field name="budget" label="Budget" hint="What pays for it." required>
            <TextInput maxLength={80} />
          </Field>
          <Field name="onBehalfOfId" label="Bought for" hint="A customer, if it is for one.">
            <Combobox source="/customers/find" />
          </Field>
          <Field name="requestedOn" label="Wanted by">
            <DateInput />
          </Field>
        </div>
      }
      items={lines.map((line, index) => (
        <li key={line} className="grid gap-3 border-hairline border-b px-4 py-3 sm:grid-cols-2 lg:grid-cols-5">
          <Field name={`items.${index}.name`} label="What" required>
            <TextInput maxLength={200} />
          </Field>
          <Field name={`items.${index}.quantity`} label="Quantity" required>
            <WholeInput defaultValue="1" />
          </Field>
          <Field name={`items.${index}.oneTime`} label="Once, each">
            <MoneyInput currency="EUR" />
          </Field>
          <Field name={`items.${index}.monthly`} label="A month, each">
            <MoneyInput currency="EUR" />
          </Field>
          <div className="flex items-end gap-2">
            <Field name={`items.${index}.termMonths`} label="Term, months" required>
              <WholeInput defaultValue="12" />
            </Field>
            {lines.length > 1 && (
              <Button type="button" variant="quiet" onClick={() => setLines(lines.filter((one) => one !== line))}>
                Remove
              </Button>
            )}
          </div>
        </li>
      ))}
      onAdd={() => setLines([...lines, (lines.at(-1) ?? 0) + 1])}
    />
  );
}
