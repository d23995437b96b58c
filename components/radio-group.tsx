"use client";

import { type ReactNode, useId } from "react";
import { classes } from "./classes";
import { fieldAnchor, useForm } from "./field-context";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly off?: boolean;
};

type Props = {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onValueChange?: (value: string) => void;
  required?: boolean;
  hint?: ReactNode;
  hideLegend?: boolean;
  /** Side by side instead of below each other. */
  inline?: boolean;
};

/** A choice of one from a few, all of them in sight. */
export function RadioGroup({
  name,
  legend,
  choices,
  defaultValue,
  value,
  onValueChange,
  required,
  hint,
  hideLegend,
  inline,
}: Props) {
  const id = useId();
  const { id: form, errors, given } = useForm();
  const messages = errors[name] ?? [];
  const start = given[name] ?? defaultValue;
  return (
    <fieldset
      id={fieldAnchor(form, name)}
      data-field={name}
      aria-describedby={classes(hint ? `${id}-hint` : null, messages.length > 0 && `${id}-error`) || undefined}
      className="min-w-0"
    >
      <legend className={hideLegend ? "sr-only" : "mb-1 text-13 font-medium"}>
        {legend}
        {required && (
          <span aria-hidden="true" className="text-danger">
            {" *"}
          </span>
        )}
      </legend>
      <div className={inline ? "flex flex-wrap gap-x-4 gap-y-1" : "flex flex-col gap-1"}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-6 cursor-pointer items-start gap-2 text-13 pointer-coarse:min-h-11 pointer-coarse:items-center pointer-coarse:text-16"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              disabled={choice.off}
              required={required}
              {...(value === undefined
                ? { defaultChecked: start === choice.value }
                : { checked: value === choice.value })}
              onChange={onValueChange ? () => onValueChange(choice.value) : undefined}
              className="mt-0.5 size-4 shrink-0 pointer-coarse:mt-0 pointer-coarse:size-5"
            />
            <span className="min-w-0">
              {choice.label}
              {choice.hint && <span className="block text-12 text-ink-2">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {messages.length > 0 && (
        <p id={`${id}-error`} className="mt-1 text-12 font-medium text-danger">
          {messages.join(" ")}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-12 text-ink-2">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
