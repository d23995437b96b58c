"use client";

import { type ReactNode, useId } from "react";
import { classes } from "./classes";
import { FieldContext, fieldAnchor, useForm } from "./field-context";

type Props = {
  /** The path in the form: "name", "lines.0.quantity". */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** A message of your own; those of the form's answer show by themselves. */
  error?: string;
  /** Keeps the label for screen readers only, in grids whose head says it. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, a control, a hint, and what is wrong beside it. */
export function Field({ name, label, hint, required = false, error, hideLabel, className, children }: Props) {
  const id = useId();
  const { id: form, errors } = useForm();
  const messages = error ? [error] : (errors[name] ?? []);
  const invalid = messages.length > 0;
  const describedBy = classes(hint ? `${id}-hint` : null, invalid && `${id}-error`) || undefined;
  return (
    <FieldContext.Provider value={{ id, name, describedBy, invalid, required, labelId: `${id}-label` }}>
      <div id={fieldAnchor(form, name)} data-field={name} className={classes("flex min-w-0 flex-col gap-1", className)}>
        <label
          htmlFor={id}
          id={`${id}-label`}
          className={hideLabel ? "sr-only" : "text-13 font-medium text-ink pointer-coarse:text-14"}
        >
          {label}
          {required && (
            <span aria-hidden="true" className="text-danger">
              {" *"}
            </span>
          )}
        </label>
        {children}
        {invalid && (
          <p id={`${id}-error`} className="text-12 font-medium text-danger">
            {messages.join(" ")}
          </p>
        )}
        {hint && (
          <p id={`${id}-hint`} className="text-12 text-ink-2">
            {hint}
          </p>
        )}
      </div>
    </FieldContext.Provider>
  );
}
