"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput, WholeInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { approvalFunctions, functionNames } from "@/lib/approvals/policies/domain/authority";
import { clauseDeviationNames } from "@/lib/approvals/policies/domain/policy";
import type { Currency } from "@/lib/kernel/money";

/** A grant as the form writes it: empty is without limit. */
export type GrantValues = {
  readonly function: string;
  readonly level: string;
  readonly positionId: string;
  readonly value: string;
  readonly discount: string;
  readonly termMonths: string;
  readonly clauseDeviation: string;
};

const empty: GrantValues = {
  function: "sales",
  level: "2",
  positionId: "",
  value: "",
  discount: "",
  termMonths: "",
  clauseDeviation: "",
};

type Props = {
  grants: readonly GrantValues[];
  positions: readonly { readonly id: string; readonly title: string }[];
  currency: Currency;
};

/** The grants of a draft, one line each. What is left empty is without limit. */
export function GrantRows({ grants, positions, currency }: Props) {
  const [rows, setRows] = useState(() => grants.map((values, key) => ({ key, values })));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  const places = positions.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className="flex flex-col gap-3">
      {rows.map(({ key, values }, index) => {
        const at = (name: string) => `grants.${index}.${name}`;
        return (
          <fieldset
            key={key}
            className="grid grid-cols-2 gap-2 border-hairline border-b pb-3 md:grid-cols-4 xl:grid-cols-[7rem_4.5rem_minmax(9rem,1fr)_9rem_6rem_6rem_11rem_auto] xl:items-end"
          >
            <legend className="sr-only">Grant {index + 1}</legend>
            <Field name={at("function")} label="Function">
              <Select
                defaultValue={values.function}
                options={approvalFunctions.map((value) => ({ value, label: functionNames[value] }))}
              />
            </Field>
            <Field name={at("level")} label="Level">
              <Select
                defaultValue={values.level}
                options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
              />
            </Field>
            <Field name={at("positionId")} label="Holder">
              <Select defaultValue={values.positionId} placeholder="All of this level" options={places} />
            </Field>
            <Field name={at("value")} label="Total value up to">
              <MoneyInput currency={currency} defaultValue={values.value} />
            </Field>
            <Field name={at("discount")} label="Discount">
              <PercentInput defaultValue={values.discount} />
            </Field>
            <Field name={at("termMonths")} label="Months">
              <WholeInput defaultValue={values.termMonths} />
            </Field>
            <Field name={at("clauseDeviation")} label="Terms up to">
              <Select
                defaultValue={values.clauseDeviation}
                placeholder="No limit"
                options={clauseDeviationNames.map((label, value) => ({ value: String(value), label }))}
              />
            </Field>
            <input type="hidden" name={at("currency")} value={currency} readOnly data-fixed="" />
            <Button
              variant="quiet"
              className="self-end"
              aria-label={`Remove grant ${index + 1}`}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            >
              Remove
            </Button>
          </fieldset>
        );
      })}
      <Button className="self-start" onClick={() => setRows([...rows, { key: next, values: empty }])}>
        Add a grant
      </Button>
    </div>
  );
}
