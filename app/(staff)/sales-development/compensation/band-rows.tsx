"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { MoneyInput, PercentInput } from "@/components/figure-inputs";
import { RadioGroup } from "@/components/radio-group";
import type { Currency } from "@/lib/kernel/money";
import type { DesignerTerms } from "./designer-values";

type Props = { terms: DesignerTerms; currency: Currency };

/** The bands, each from a lower bound on. The first begins at 0 and stays. */
export function BandRows({ terms, currency }: Props) {
  const [unit, setUnit] = useState<string>(terms.unit);
  const [rows, setRows] = useState(() => terms.bands.map((band, key) => ({ key, band })));
  const next = Math.max(...rows.map((row) => row.key)) + 1;
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        name="unit"
        legend="Bounds are"
        inline
        choices={[
          { value: "quota", label: "Shares of the quarter's quota" },
          { value: "amount", label: "Amounts" },
        ]}
        value={unit}
        onValueChange={setUnit}
      />
      {rows.map(({ key, band }, index) => (
        <fieldset key={key} className="flex flex-wrap items-start gap-3">
          <legend className="sr-only">Band {index + 1}</legend>
          <Field name={`bands.${index}.lower`} label="From" className="w-40">
            {unit === "quota" ? (
              <PercentInput defaultValue={band.lower} readOnly={index === 0} />
            ) : (
              <MoneyInput currency={currency} defaultValue={band.lower} readOnly={index === 0} />
            )}
          </Field>
          <Field name={`bands.${index}.rate`} label="Rate" className="w-28">
            <PercentInput defaultValue={band.rate} />
          </Field>
          {index > 0 && (
            <Button
              variant="quiet"
              className="sm:mt-6"
              aria-label={`Remove band ${index + 1}`}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            >
              Remove
            </Button>
          )}
        </fieldset>
      ))}
      <Button className="self-start" onClick={() => setRows([...rows, { key: next, band: { lower: "", rate: "" } }])}>
        Add a band
      </Button>
    </div>
  );
}
