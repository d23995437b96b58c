"use client";

import { Field } from "@/components/field";
import { MoneyInput, PercentInput, WholeInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import type { Currency } from "@/lib/kernel/money";
import { deviationOptions } from "./deviation-options";
import { DeciderFields, DraftRows } from "./draft-rows";

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
export const GrantRows = ({ grants, positions, currency }: Props) => (
  <DraftRows
    list="grants"
    noun="Grant"
    rows={grants}
    fresh={empty}
    className="md:grid-cols-4 xl:grid-cols-[6rem_9.5rem_minmax(8rem,1fr)_8.5rem_5rem_4rem_9rem_auto]"
  >
    {(values, at) => (
      <>
        <DeciderFields at={at} of={values} />
        <Field name={at("positionId")} label="Holder">
          <Select
            defaultValue={values.positionId}
            placeholder="All of this level"
            options={positions.map(({ id, title }) => ({ value: id, label: title }))}
          />
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
          <Select defaultValue={values.clauseDeviation} placeholder="No limit" options={deviationOptions} />
        </Field>
        <input type="hidden" name={at("currency")} value={currency} readOnly data-fixed="" />
      </>
    )}
  </DraftRows>
);
