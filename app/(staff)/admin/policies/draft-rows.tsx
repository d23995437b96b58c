"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/button";
import { classes } from "@/components/classes";
import { Field } from "@/components/field";
import { Select } from "@/components/select";
import { approvalFunctions, functionNames } from "@/lib/approvals/policies/domain/authority";
import { levelNames } from "@/lib/parties/staff/domain/position";

type Decider = { readonly function: string; readonly level: string };
type Props<Values> = {
  /** The list's name in the form, and what one of it is called. */
  list: string;
  noun: string;
  rows: readonly Values[];
  /** A new one begins with this. */
  fresh: Values;
  /** The columns of a line, where there is room for one. */
  className: string;
  /** The fields of one line; `at` names a field of it. */
  children: (values: Values, at: (name: string) => string) => ReactNode;
};

/** The lines of a draft: changed, added, removed. */
export function DraftRows<Values>({ list, noun, rows: given, fresh, className, children }: Props<Values>) {
  const [rows, setRows] = useState(() => given.map((values, key) => ({ key, values })));
  const next = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <div className="flex flex-col gap-3">
      {rows.map(({ key, values }, index) => (
        <fieldset
          key={key}
          className={classes("grid grid-cols-2 gap-2 border-hairline border-b pb-3 xl:items-start", className)}
        >
          <legend className="sr-only">
            {noun} {index + 1}
          </legend>
          {children(values, (name) => `${list}.${index}.${name}`)}
          <Button
            variant="quiet"
            className="self-end justify-self-start xl:mt-6 xl:self-start"
            aria-label={`Remove ${noun.toLowerCase()} ${index + 1}`}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <Button className="self-start" onClick={() => setRows([...rows, { key: next, values: fresh }])}>
        Add a {noun.toLowerCase()}
      </Button>
    </div>
  );
}

const levels = ([1, 2, 3, 4, 5] as const).map((level) => ({
  value: String(level),
  label: `${level} ${levelNames[level]}`,
}));

/** Which function decides, and how high in it. */
export const DeciderFields = ({ at, of }: { at: (name: string) => string; of: Decider }) => (
  <>
    <Field name={at("function")} label="Function">
      <Select
        defaultValue={of.function}
        options={approvalFunctions.map((value) => ({ value, label: functionNames[value] }))}
      />
    </Field>
    <Field name={at("level")} label="Level">
      <Select defaultValue={of.level} options={levels} />
    </Field>
  </>
);
