"use client";

import { createContext, useContext, useId } from "react";

/** What a form tells the fields inside it. */
export type FormFacts = {
  /** Begins the ids of the form's fields, so that an error summary can link to them. */
  readonly id: string;
  /** Messages by field path. */
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** What was typed before the page was rendered again (without JavaScript), by field path. */
  readonly given: Readonly<Record<string, string>>;
  readonly pending: boolean;
  /** The reason of the last refusal. */
  readonly refused?: string | undefined;
  /** A control of our own changed its value without an event that the form would hear. */
  readonly touched: (value?: unknown) => void;
};

export const FormContext = createContext<FormFacts>({
  id: "alone",
  errors: {},
  given: {},
  pending: false,
  touched: () => undefined,
});
export const useForm = () => useContext(FormContext);

/** Where a field stands in the page. */
export const fieldAnchor = (form: string, name: string) => `${form}-${name.replace(/\W+/g, "-")}`;

/** What a field tells the control inside it. */
export type FieldFacts = {
  readonly id: string;
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  /** The label, when the control itself is the labelled group. */
  readonly labelId: string;
};

export const FieldContext = createContext<FieldFacts | undefined>(undefined);

/** Wires a control to the field around it; a control on its own brings a name and an `aria-label`. */
export function useControl(own: { name?: string | undefined; id?: string | undefined; defaultValue?: unknown }) {
  const field = useContext(FieldContext);
  const { given } = useForm();
  const spare = useId();
  const name = own.name ?? field?.name;
  return {
    id: own.id ?? field?.id ?? spare,
    name,
    defaultValue: (name !== undefined ? given[name] : undefined) ?? own.defaultValue,
    labelId: field?.labelId,
    aria: {
      "aria-describedby": field?.describedBy,
      "aria-invalid": field?.invalid || undefined,
      "aria-required": field?.required || undefined,
    },
  };
}
