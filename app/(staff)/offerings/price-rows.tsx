"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { ScrollFrame } from "@/components/scroll-frame";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { currencies } from "@/lib/kernel/money";
import type { PeriodType, PriceType } from "@/lib/offerings/catalog/domain/price";

export type PriceRowValues = {
  readonly name: string;
  readonly type: PriceType;
  readonly amount: string;
  readonly share: string;
  readonly currency: string;
  readonly priority: string;
  readonly periodType: PeriodType | "";
  readonly periodLength: string;
  readonly termMonths: string;
  readonly unit: string;
  readonly sourceId: string;
  readonly description: string;
};

const emptyRow: PriceRowValues = {
  ...{ name: "", type: "recurring", amount: "", share: "", currency: "EUR", priority: "", periodType: "month" },
  ...{ periodLength: "1", termMonths: "", unit: "each", sourceId: "", description: "" },
};
const first: readonly PriceRowValues[] = [emptyRow, { ...emptyRow, type: "one_time" }];
const usual: Readonly<Record<string, string>> = {
  recurring: "Recurring charge",
  one_time: "One-time charge",
  discount: "Discount",
  allowance: "Allowance",
};

const types = [
  { value: "recurring", label: "Recurring" },
  { value: "one_time", label: "One-time" },
  { value: "discount", label: "Discount" },
  { value: "allowance", label: "Allowance" },
];
const periods = [
  { value: "month", label: "Month" },
  { value: "quarter", label: "Quarter" },
  { value: "year", label: "Year" },
  { value: "week", label: "Week" },
  { value: "day", label: "Day" },
];

/** Prices row by row. A row without a name and an amount is left out. */
export function PriceRows({ rows }: { rows: readonly PriceRowValues[] }) {
  const [shown, setShown] = useState(() =>
    (rows.length > 0 ? rows : first).map((row, key) => ({ row, key, type: row.type as string })),
  );
  const [currency, setCurrency] = useState(rows.find((row) => row.currency)?.currency ?? "EUR");
  const setType = (key: number, type: string) =>
    setShown(shown.map((each) => (each.key === key ? { ...each, type } : each)));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-2 text-13">
        <span aria-hidden="true">Currency</span>
        <Select
          aria-label="Currency of all prices"
          className="w-24"
          value={currency}
          onChange={(event) => setCurrency(event.target.value)}
          options={currencies.map((value) => ({ value, label: value }))}
        />
      </div>
      <ScrollFrame label="Prices">
        <div className="flex flex-col gap-3 md:min-w-2xl">
          {shown.map(({ row, key, type }, index) => (
            <fieldset
              key={key}
              className="grid grid-cols-2 items-end gap-2 border-hairline max-md:border-b max-md:pb-3 md:grid-cols-[2fr_1fr_1fr_1.2fr_0.8fr_0.8fr_auto]"
            >
              <legend className="sr-only">Price {index + 1}</legend>
              <Field name={`prices.${index}.name`} label="Name" className="max-md:col-span-2">
                <TextInput defaultValue={row.name} maxLength={120} placeholder={usual[type]} />
              </Field>
              <Field name={`prices.${index}.type`} label="Kind">
                <Select options={types} value={type} onChange={(event) => setType(key, event.target.value)} />
              </Field>
              <Field name={`prices.${index}.amount`} label={`Amount, ${currency}`}>
                <TextInput defaultValue={row.amount} inputMode="decimal" className="figures text-right" />
              </Field>
              {type === "recurring" ? (
                <span className="grid grid-cols-[3.5rem_1fr] gap-1 max-md:col-span-2">
                  <Field name={`prices.${index}.periodLength`} label="Every">
                    <TextInput
                      defaultValue={row.periodLength || "1"}
                      inputMode="numeric"
                      className="figures text-right"
                    />
                  </Field>
                  <Field name={`prices.${index}.periodType`} label="Period">
                    <Select options={periods} defaultValue={row.periodType || "month"} />
                  </Field>
                </span>
              ) : type === "one_time" ? (
                <span className="max-md:hidden" />
              ) : (
                <span className="grid grid-cols-2 gap-1 max-md:col-span-2">
                  <Field name={`prices.${index}.share`} label="or %">
                    <TextInput defaultValue={row.share} inputMode="decimal" className="figures text-right" />
                  </Field>
                  <Field name={`prices.${index}.priority`} label="Order">
                    <TextInput defaultValue={row.priority} inputMode="numeric" className="figures text-right" />
                  </Field>
                </span>
              )}
              <Field name={`prices.${index}.unit`} label="Per">
                <TextInput defaultValue={row.unit} maxLength={40} />
              </Field>
              <Field name={`prices.${index}.termMonths`} label="Term, months">
                <TextInput defaultValue={row.termMonths} inputMode="numeric" className="figures text-right" />
              </Field>
              <Button
                variant="quiet"
                size="compact"
                className="mb-0.5 justify-self-start"
                aria-label={`Remove price ${index + 1}`}
                onClick={() => setShown(shown.filter((each) => each.key !== key))}
              >
                ×
              </Button>
              <input type="hidden" name={`prices.${index}.currency`} value={currency} readOnly data-fixed="" />
              <input type="hidden" name={`prices.${index}.sourceId`} defaultValue={row.sourceId} />
              <input type="hidden" name={`prices.${index}.description`} defaultValue={row.description} />
            </fieldset>
          ))}
        </div>
      </ScrollFrame>
      <div>
        <Button
          size="compact"
          onClick={() => {
            const key = Math.max(0, ...shown.map((each) => each.key)) + 1;
            setShown([...shown, { row: emptyRow, key, type: "recurring" }]);
          }}
        >
          Add price
        </Button>
      </div>
    </div>
  );
}
