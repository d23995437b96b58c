"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { TextInput } from "@/components/text-input";
import { approvalFunctions, functionNames } from "@/lib/approvals/policies/domain/authority";
import { type Dimension, dimensionNames, dimensions } from "@/lib/approvals/policies/domain/policy";
import { plainSentence } from "@/lib/approvals/policies/domain/words";

export type RuleValues = {
  readonly dimension: Dimension;
  readonly above: string;
  readonly function: string;
  readonly level: string;
  readonly sentence: string;
};

const units: Record<Dimension, string> = {
  total_value: "An amount",
  discount: "Per cent",
  term_length: "Months",
  clause_deviation: "0 to 2",
};
const fresh: RuleValues = {
  dimension: "discount",
  above: "",
  function: "sales",
  level: "2",
  sentence: plainSentence.discount,
};

/** The rules of a draft, one line each. */
export function RuleRows({ rules }: { rules: readonly RuleValues[] }) {
  const [rows, setRows] = useState(() => rules.map((values, key) => ({ key, values })));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <div className="flex flex-col gap-3">
      {rows.map(({ key, values }, index) => {
        const at = (name: string) => `rules.${index}.${name}`;
        return (
          <fieldset
            key={key}
            className="grid grid-cols-2 gap-2 border-hairline border-b pb-3 xl:grid-cols-[9rem_8rem_7rem_4.5rem_minmax(12rem,1fr)_auto] xl:items-end"
          >
            <legend className="sr-only">Rule {index + 1}</legend>
            <Field name={at("dimension")} label="Measure">
              <Select
                defaultValue={values.dimension}
                options={dimensions.map((value) => ({
                  value,
                  label: `${dimensionNames[value]} (${units[value].toLowerCase()})`,
                }))}
              />
            </Field>
            <Field name={at("above")} label="Above">
              <TextInput inputMode="decimal" className="figures text-right" defaultValue={values.above} />
            </Field>
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
            <Field name={at("sentence")} label="Sentence" className="max-xl:col-span-2">
              <TextInput defaultValue={values.sentence} maxLength={300} />
            </Field>
            <Button
              variant="quiet"
              className="self-end"
              aria-label={`Remove rule ${index + 1}`}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            >
              Remove
            </Button>
          </fieldset>
        );
      })}
      <Button className="self-start" onClick={() => setRows([...rows, { key: next, values: fresh }])}>
        Add a rule
      </Button>
    </div>
  );
}
