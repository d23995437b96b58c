"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";
import { fieldAnchor, useForm } from "./field-context";

type Props = Omit<ComponentProps<"input">, "type" | "children"> & { label: ReactNode; hint?: ReactNode };

/** A yes or no with its words beside it; the whole line is the target. */
export function Checkbox({ label, hint, className, ...rest }: Props) {
  const id = useId();
  const { id: form, errors, given } = useForm();
  const answered = Object.keys(given).length > 0 && rest.name !== undefined && rest.value === undefined;
  const messages = rest.name ? (errors[rest.name] ?? []) : [];
  return (
    <div
      id={rest.name && fieldAnchor(form, rest.name)}
      data-field={rest.name}
      className={classes("flex flex-col gap-0.5", className)}
    >
      <label className="flex min-h-6 cursor-pointer items-start gap-2 text-13 pointer-coarse:min-h-11 pointer-coarse:items-center pointer-coarse:text-16">
        <input
          {...rest}
          {...(answered ? { defaultChecked: given[rest.name ?? ""] !== undefined } : {})}
          type="checkbox"
          aria-invalid={messages.length > 0 || undefined}
          aria-describedby={classes(hint ? `${id}-hint` : null, messages.length > 0 && `${id}-error`) || undefined}
          className="mt-0.5 size-4 shrink-0 pointer-coarse:mt-0 pointer-coarse:size-5"
        />
        <span className="min-w-0">{label}</span>
      </label>
      {messages.length > 0 && (
        <p id={`${id}-error`} className="pl-6 text-12 font-medium text-danger">
          {messages.join(" ")}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="pl-6 text-12 text-ink-2">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A setting that takes effect at once. */
export function Switch({ label, hint, ...rest }: Props) {
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2 text-13 pointer-coarse:min-h-11">
      <input
        {...rest}
        type="checkbox"
        className="relative h-4 w-7 shrink-0 appearance-none rounded-full border border-control bg-surface-3 transition-colors duration-90 before:absolute before:top-0.5 before:left-0.5 before:size-2.5 before:rounded-full before:bg-ink-2 before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-3 checked:before:bg-on-accent forced-colors:appearance-auto"
      />
      <span>
        {label}
        {hint && <span className="block text-12 text-ink-2">{hint}</span>}
      </span>
    </label>
  );
}
