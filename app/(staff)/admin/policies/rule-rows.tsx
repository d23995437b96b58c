"use client";

import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { type Dimension, dimensionNames, dimensions } from "@/lib/approvals/policies/domain/policy";
import { plainSentence } from "@/lib/approvals/policies/domain/words";
import { DeciderFields, DraftRows } from "./draft-rows";

export type RuleValues = {
  readonly dimension: Dimension;
  readonly above: string;
  readonly function: string;
  readonly level: string;
  readonly sentence: string;
};

const units: Record<Dimension, string> = {
  total_value: "",
  discount: " (%)",
  term_length: " (months)",
  clause_deviation: " (0 to 2)",
};
const fresh: RuleValues = {
  dimension: "discount",
  above: "",
  function: "sales",
  level: "2",
  sentence: plainSentence.discount,
};

/** The rules of a draft, one line each. */
export const RuleRows = ({ rules }: { rules: readonly RuleValues[] }) => (
  <DraftRows
    list="rules"
    noun="Rule"
    rows={rules}
    fresh={fresh}
    className="xl:grid-cols-[12rem_8rem_7rem_4.5rem_minmax(12rem,1fr)_auto]"
  >
    {(values, at) => (
      <>
        <Field name={at("dimension")} label="Measure">
          <Select
            defaultValue={values.dimension}
            options={dimensions.map((value) => ({
              value,
              label: dimensionNames[value] + units[value],
            }))}
          />
        </Field>
        <Field name={at("above")} label="Above">
          <TextInput inputMode="decimal" className="figures text-right" defaultValue={values.above} />
        </Field>
        <DeciderFields at={at} of={values} />
        <Field name={at("sentence")} label="Sentence" className="max-xl:col-span-2">
          <TextArea rows={2} defaultValue={values.sentence} maxLength={300} />
        </Field>
      </>
    )}
  </DraftRows>
);
