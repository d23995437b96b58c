"use client";

import { useState } from "react";
import { Field } from "@/components/field";
import { WholeInput } from "@/components/figure-inputs";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { type Dimension, dimensionNames, dimensions } from "@/lib/approvals/policies/domain/policy";
import { plainSentence } from "@/lib/approvals/policies/domain/words";
import type { Currency } from "@/lib/kernel/money";
import { deviationOptions } from "./deviation-options";
import { DeciderFields, DraftRows } from "./draft-rows";

export type RuleValues = {
  readonly dimension: Dimension;
  readonly above: string;
  readonly function: string;
  readonly level: string;
  readonly sentence: string;
};

const fresh: RuleValues = {
  dimension: "discount",
  above: "",
  function: "sales",
  level: "2",
  sentence: plainSentence.discount,
};

const measures = dimensions.map((value) => ({ value, label: dimensionNames[value] }));

/** Nothing goes further than the last, so no rule begins above it. */
const thresholds = deviationOptions.slice(0, -1);

type Props = { rules: readonly RuleValues[]; currency: Currency };

/** The rules of a draft, one line each. */
export const RuleRows = ({ rules, currency }: Props) => (
  <DraftRows
    list="rules"
    noun="Rule"
    rows={rules}
    fresh={fresh}
    className="xl:grid-cols-[9.5rem_12.5rem_6rem_9.5rem_minmax(10rem,1fr)_auto]"
  >
    {(values, at) => <RuleFields values={values} at={at} currency={currency} />}
  </DraftRows>
);

type FieldsProps = { values: RuleValues; at: (name: string) => string; currency: Currency };

/** One rule. Its threshold and its sentence go with what it measures, until the sentence is written by hand. */
function RuleFields({ values, at, currency }: FieldsProps) {
  const [dimension, setDimension] = useState(values.dimension);
  const [above, setAbove] = useState(values.above);
  const [sentence, setSentence] = useState(values.sentence);
  const units: Record<Exclude<Dimension, "clause_deviation">, string> = {
    total_value: currency,
    discount: "%",
    term_length: "months",
  };
  function measure(next: Dimension) {
    if (sentence === plainSentence[dimension]) setSentence(plainSentence[next]);
    if (next === "clause_deviation" || dimension === "clause_deviation") setAbove("");
    setDimension(next);
  }
  return (
    <>
      <Field name={at("dimension")} label="Measure">
        <Select value={dimension} options={measures} onChange={(event) => measure(event.target.value as Dimension)} />
      </Field>
      <Field name={at("above")} label="Above">
        {dimension === "clause_deviation" ? (
          <Select
            value={above}
            placeholder="Choose"
            options={thresholds}
            onChange={(event) => setAbove(event.target.value)}
          />
        ) : (
          <WholeInput unit={units[dimension]} value={above} onChange={(event) => setAbove(event.target.value)} />
        )}
      </Field>
      <DeciderFields at={at} of={values} />
      <Field name={at("sentence")} label="Sentence" className="max-xl:col-span-2">
        <TextArea rows={2} value={sentence} onChange={(event) => setSentence(event.target.value)} maxLength={300} />
      </Field>
    </>
  );
}
