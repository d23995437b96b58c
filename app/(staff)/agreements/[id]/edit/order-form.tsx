"use client";

import { ActionForm } from "@/components/action-form";
import { Field } from "@/components/field";
import { DateInput, WholeInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import type { DraftLine, DraftOrder } from "@/lib/agreements/drafting/domain/draft";
import type { PlacesAndPeople } from "@/lib/agreements/drafting/queries/places-and-people";
import { addOrderAction, changeOrderAction } from "../../actions";
import { orderSentences } from "../../sentences";
import { useEditing } from "./editing";

type Props = {
  order: DraftOrder | undefined;
  lines: readonly DraftLine[];
  around: PlacesAndPeople;
  onDone?: () => void;
};

type Row = { readonly line: DraftLine; readonly siteId: string; readonly quantity: string };

/** A row for each place a line goes to, and one for each line that the order does not take yet. */
function rowsOf(order: DraftOrder | undefined, lines: readonly DraftLine[]): readonly Row[] {
  return lines.flatMap((line) => {
    const items = (order?.items ?? []).filter((item) => item.lineId === line.id);
    if (items.length === 0) return [{ line, siteId: "", quantity: order ? "" : String(line.quantity) }];
    return items.map((item) => ({ line, siteId: item.site?.siteId ?? "", quantity: String(item.quantity) }));
  });
}

/** One order: what it takes, where to, from when, and who gets the bill. */
export function OrderForm({ order, lines, around, onDone }: Props) {
  const { id, version, latest } = useEditing();
  const sites = around.sites.map((site) => ({ value: site.id, label: `${site.name}, ${site.city}` }));
  return (
    <ActionForm
      action={order ? changeOrderAction : addOrderAction}
      sentences={orderSentences}
      submit={order ? "Save order" : "Add order"}
      submitVariant="secondary"
      hidden={{ id, version, orderId: order?.id }}
      after={latest}
      name={`order-${order?.id ?? "new"}`}
      done={order ? "Order saved" : "Order added"}
      onDone={() => onDone?.()}
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field name="name" label="Name" required>
          <TextInput defaultValue={order?.name ?? "Order"} maxLength={120} />
        </Field>
        <Field name="requestedStartOn" label="Wanted from">
          <DateInput defaultValue={order?.requestedStartOn ?? ""} />
        </Field>
        <Field name="requestedCompletionOn" label="Complete by">
          <DateInput defaultValue={order?.requestedCompletionOn ?? ""} />
        </Field>
        <Field name="billingContactId" label="Bill to">
          <Select
            placeholder="Nobody yet"
            defaultValue={order?.billingContactId ?? ""}
            options={around.contacts.map((contact) => ({ value: contact.id, label: contact.name }))}
          />
        </Field>
      </div>
      <div className="flex flex-col gap-2">
        {rowsOf(order, lines).map(({ line, siteId, quantity }, index) => (
          <div
            key={`${line.id} ${siteId}`}
            className="grid items-center gap-x-3 gap-y-1 text-13 sm:grid-cols-[minmax(0,1fr)_6rem_minmax(0,14rem)]"
          >
            <input type="hidden" name={`items[${index}].lineId`} value={line.id} readOnly data-fixed="" />
            <span className="min-w-0 truncate">
              {line.no} {line.offeringName} <span className="text-ink-2">({line.quantity} agreed)</span>
            </span>
            <Field name={`items.${index}.quantity`} label={`Quantity of ${line.offeringName}`} hideLabel>
              <WholeInput name={`items[${index}].quantity`} defaultValue={quantity} placeholder="0" />
            </Field>
            <Field name={`items.${index}.siteId`} label={`Site for ${line.offeringName}`} hideLabel>
              <Select name={`items[${index}].siteId`} placeholder="No site yet" defaultValue={siteId} options={sites} />
            </Field>
          </div>
        ))}
      </div>
    </ActionForm>
  );
}
