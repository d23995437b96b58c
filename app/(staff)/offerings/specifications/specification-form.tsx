"use client";

import { useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { Checkbox } from "@/components/checkbox";
import { Field } from "@/components/field";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { Select } from "@/components/select";
import { TextArea } from "@/components/text-area";
import { TextInput } from "@/components/text-input";
import { WhenRefused } from "@/components/when-refused";
import { type Characteristic, valueTypeNames, valueTypes } from "@/lib/offerings/specifications/domain/characteristic";
import { correctSpecificationAction, createSpecificationAction } from "../actions";
import { correctSpecificationSentences, createSpecificationSentences } from "../sentences";

type Known = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string | null;
  readonly brand: string | null;
  readonly productNumber: string | null;
  readonly characteristics: readonly Characteristic[];
};

/** A new specification, or an existing one to correct. */
export function SpecificationForm({ known }: { known?: Known }) {
  const back = known ? `/offerings/specifications/${known.id}` : "/offerings/specifications";
  const fields = (
    <>
      <Panel title="What it is">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="name" label="Name" required className="sm:col-span-2">
            <TextInput defaultValue={known?.name} maxLength={200} />
          </Field>
          <Field name="description" label="Description" className="sm:col-span-2">
            <TextArea defaultValue={known?.description ?? ""} maxLength={4000} rows={3} />
          </Field>
          <Field name="brand" label="Brand">
            <TextInput defaultValue={known?.brand ?? ""} maxLength={120} />
          </Field>
          <Field name="productNumber" label="Product number">
            <TextInput defaultValue={known?.productNumber ?? ""} maxLength={120} />
          </Field>
        </div>
      </Panel>
      <Panel title="Characteristics" note="Values with commas between them, the default with a star: 10, 20*, 40.">
        <CharacteristicRows rows={known?.characteristics ?? []} />
      </Panel>
    </>
  );
  const cancel = (
    <LinkButton href={back} variant="quiet">
      Cancel
    </LinkButton>
  );
  if (known)
    return (
      <ActionForm
        action={correctSpecificationAction}
        sentences={correctSpecificationSentences}
        submit="Save"
        done="Saved"
        hidden={{ id: known.id, version: known.version }}
        sticky
        className="max-w-5xl"
        beside={cancel}
      >
        {fields}
      </ActionForm>
    );
  return (
    <ActionForm
      action={createSpecificationAction}
      sentences={createSpecificationSentences}
      submit="Create as a draft"
      submitVariant="secondary"
      done="Created"
      sticky
      className="max-w-5xl"
      beside={
        <>
          <Button type="submit" variant="primary" name="state" value="launched">
            Create and launch
          </Button>
          {cancel}
        </>
      }
    >
      {fields}
      <WhenRefused reason="likely_duplicate">
        <Checkbox name="acknowledgeDuplicate" label="Not a duplicate" hint="It is another specification; create it." />
      </WhenRefused>
    </ActionForm>
  );
}

const types = valueTypes.map((value) => ({ value, label: valueTypeNames[value] }));
const blank: Characteristic = {
  ...{ name: "", description: null, valueType: "string", configurable: false, minCardinality: 0, maxCardinality: 1 },
  ...{ regex: null, valueFrom: null, valueTo: null, unit: null, values: [] },
};
const typed = (one: Characteristic) =>
  one.values
    .map(
      ({ value, isDefault }) => `${typeof value === "boolean" ? (value ? "yes" : "no") : value}${isDefault ? "*" : ""}`,
    )
    .join(", ");

function CharacteristicRows({ rows }: { rows: readonly Characteristic[] }) {
  const [shown, setShown] = useState(() =>
    (rows.length > 0 ? rows : [blank]).map((row, key) => ({ row, key, type: row.valueType as string })),
  );
  return (
    <div className="flex flex-col gap-3">
      {shown.map(({ row, key, type }, index) => {
        const at = `characteristics.${index}`;
        const isNumber = type === "number" || type === "integer";
        return (
          <fieldset key={key} className="rounded-control border border-hairline p-3">
            <legend className="sr-only">Characteristic {index + 1}</legend>
            <div className="grid items-end gap-2 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1.8fr_0.7fr_auto]">
              <Field name={`${at}.name`} label="Name">
                <TextInput defaultValue={row.name} maxLength={120} />
              </Field>
              <Field name={`${at}.valueType`} label="Kind of value">
                <Select
                  options={types}
                  value={type}
                  onChange={(event) =>
                    setShown(shown.map((each) => (each.key === key ? { ...each, type: event.target.value } : each)))
                  }
                />
              </Field>
              <Field name={`${at}.values`} label="Values">
                <TextInput defaultValue={typed(row)} maxLength={4000} placeholder="Any" />
              </Field>
              <Field name={`${at}.unit`} label="Unit">
                <TextInput defaultValue={row.unit ?? ""} maxLength={40} />
              </Field>
              <Button
                variant="quiet"
                size="compact"
                aria-label={`Remove characteristic ${index + 1}`}
                onClick={() => setShown(shown.filter((each) => each.key !== key))}
              >
                ×
              </Button>
            </div>
            <details className="mt-2 text-13">
              <summary className="w-fit cursor-pointer text-12 text-ink-2">Limits</summary>
              <div className="mt-2 grid items-end gap-2 sm:grid-cols-4">
                <Field name={`${at}.minCardinality`} label="At least, values">
                  <TextInput defaultValue={row.minCardinality} inputMode="numeric" className="figures text-right" />
                </Field>
                <Field name={`${at}.maxCardinality`} label="At most, values">
                  <TextInput
                    defaultValue={row.maxCardinality ?? 1}
                    inputMode="numeric"
                    className="figures text-right"
                  />
                </Field>
                {isNumber && (
                  <>
                    <Field name={`${at}.valueFrom`} label="From">
                      <TextInput
                        defaultValue={row.valueFrom ?? ""}
                        inputMode="decimal"
                        className="figures text-right"
                      />
                    </Field>
                    <Field name={`${at}.valueTo`} label="To">
                      <TextInput defaultValue={row.valueTo ?? ""} inputMode="decimal" className="figures text-right" />
                    </Field>
                  </>
                )}
                {type === "string" && (
                  <Field name={`${at}.regex`} label="Pattern" hint="A regular expression." className="sm:col-span-2">
                    <TextInput defaultValue={row.regex ?? ""} maxLength={200} />
                  </Field>
                )}
                <Field name={`${at}.description`} label="Description" className="sm:col-span-3">
                  <TextInput defaultValue={row.description ?? ""} maxLength={300} />
                </Field>
                <Checkbox name={`${at}.configurable`} label="Chosen at order" defaultChecked={row.configurable} />
              </div>
            </details>
          </fieldset>
        );
      })}
      <div>
        <Button
          size="compact"
          onClick={() => {
            const key = Math.max(0, ...shown.map((each) => each.key)) + 1;
            setShown([...shown, { row: blank, key, type: "string" }]);
          }}
        >
          Add characteristic
        </Button>
      </div>
    </div>
  );
}
