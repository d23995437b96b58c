"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { DateInput, MoneyInput, WholeInput } from "@/components/figure-inputs";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { TextInput } from "@/components/text-input";
import { buyFromSupplierAction } from "../../actions";
import { supplierSentences } from "../../sentences";

/** What we buy from a supplier or partner: from whom, out of which budget, for whom, and at which price. */
export function OutboundForm() {
  const router = useRouter();
  const [lines, setLines] = useState<readonly number[]>([0]);
  return (
    <ActionForm
      action={buyFromSupplierAction}
      sentences={supplierSentences}
      hidden={{ currency: "EUR" }}
      submit="Enter the purchase"
      done="Purchase entered"
      onDone={(value) => router.push(`/purchasing/purchases/${Object(value).orderId}` as never)}
      beside={<LinkButton href="/purchasing/purchases">Cancel</LinkButton>}
      className="gap-4"
    >
      <Panel title="From whom and for what">
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
      </Panel>
      <Panel title="Items" flush>
        <ul>
          {lines.map((line, index) => (
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
        </ul>
        <div className="px-4 py-3">
          <Button type="button" onClick={() => setLines([...lines, (lines.at(-1) ?? 0) + 1])}>
            Add an item
          </Button>
        </div>
      </Panel>
    </ActionForm>
  );
}
