"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Combobox } from "@/components/combobox";
import { Field } from "@/components/field";
import { DateInput, WholeInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import {
  enteredForms,
  type ItemAction,
  itemActionNames,
  itemActions,
  purchaseFormNames,
} from "@/lib/purchasing/orders/domain/purchase";
import { enterPurchaseAction } from "../../actions";
import { entrySentences } from "../../sentences";
import { EntryForm } from "./entry-form";

type Choice = { readonly value: string; readonly label: string };

function chosenIn(event: { readonly target: EventTarget }): string {
  return event.target instanceof HTMLSelectElement ? event.target.value : "";
}

/** What a party buys without an agreement: who, through which channel, and item by item what, how many and where to. */
export function InboundForm({ channels }: { channels: readonly Choice[] }) {
  const [party, setParty] = useState("");
  const [channel, setChannel] = useState(channels[0]?.value ?? "");
  const [lines, setLines] = useState<readonly { key: number; action: ItemAction }[]>([{ key: 0, action: "add" }]);
  const find = (kind: string) => `/purchasing/purchases/find?kind=${kind}&party=${party}&channel=${channel}`;
  return (
    <EntryForm
      action={enterPurchaseAction}
      sentences={entrySentences}
      title="Who and how"
      head={
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <Field name="organisationId" label="Customer" required>
            <Combobox source="/customers/find" onChoose={(chosen) => setParty(chosen?.value ?? "")} />
          </Field>
          <Field name="form" label="Form" required>
            <Select options={enteredForms.map((form) => ({ value: form, label: purchaseFormNames[form] }))} />
          </Field>
          <div onChange={(event) => setChannel(chosenIn(event))}>
            <Field
              name="channelId"
              label="Channel"
              hint={
                channels.length > 0
                  ? "Its prices of today apply."
                  : "No channel sells yet. Sales development proposes and opens them."
              }
              required
            >
              <Select options={[...channels]} {...(channels.length === 0 ? { placeholder: "None" } : {})} />
            </Field>
          </div>
          <Field name="onBehalfOfId" label="Sold through" hint="A reseller or partner, if one sold it.">
            <Combobox source="/customers/find" />
          </Field>
          <Field name="requestedOn" label="Wanted by">
            <DateInput />
          </Field>
        </div>
      }
      items={lines.map((line, index) => (
        <li key={line.key} className="grid gap-3 border-hairline border-b px-4 py-3 sm:grid-cols-2 lg:grid-cols-5">
          <div onChange={(event) => change(line.key, chosenIn(event))}>
            <Field name={`items.${index}.action`} label="What" required>
              <Select options={itemActions.map((action) => ({ value: action, label: itemActionNames[action] }))} />
            </Field>
          </div>
          {line.action === "add" ? (
            <Field name={`items.${index}.offeringVersionId`} label="Offering" required>
              <Combobox key={channel} source={find("offering")} />
            </Field>
          ) : (
            <Field name={`items.${index}.productId`} label="Product they have" required>
              <Combobox key={party} source={find("product")} />
            </Field>
          )}
          <Field name={`items.${index}.quantity`} label="Quantity" required>
            <WholeInput defaultValue="1" />
          </Field>
          <Field name={`items.${index}.siteId`} label="Site">
            <Combobox key={party} source={find("site")} />
          </Field>
          <div className="flex items-end gap-2">
            <Field name={`items.${index}.termMonths`} label="Term, months" required>
              <WholeInput defaultValue="24" />
            </Field>
            {lines.length > 1 && (
              <Button
                type="button"
                variant="quiet"
                onClick={() => setLines(lines.filter((one) => one.key !== line.key))}
              >
                Remove
              </Button>
            )}
          </div>
        </li>
      ))}
      onAdd={() => setLines([...lines, { key: (lines.at(-1)?.key ?? 0) + 1, action: "add" }])}
    />
  );

  function change(key: number, chosen: string) {
    const action = itemActions.find((one) => one === chosen) ?? "add";
    setLines(lines.map((one) => (one.key === key ? { key, action } : one)));
  }
}
