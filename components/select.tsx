"use client";

import type { ComponentProps } from "react";
import { classes } from "./classes";
import { useControl } from "./field-context";

export type Option = {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
  readonly off?: boolean;
};

type Props = Omit<ComponentProps<"select">, "children"> & {
  options: readonly Option[];
  /** Shown while nothing is chosen; leave out when one must always be chosen. */
  placeholder?: string;
};

/** A choice of one from a short list: the browser's own, so that phones and keyboards know it. */
export function Select({ options, placeholder, className, defaultValue, value, ...rest }: Props) {
  const control = useControl({ name: rest.name, id: rest.id, defaultValue });
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <span className={classes("relative block min-w-0", className)}>
      <select
        {...control.aria}
        {...rest}
        {...(value === undefined ? { defaultValue: (control.defaultValue as string | undefined) ?? "" } : { value })}
        id={control.id}
        name={control.name}
        className="control appearance-none truncate pr-7"
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const shown = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} disabled={option.off}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            shown
          ) : (
            <optgroup key={group} label={group}>
              {shown}
            </optgroup>
          );
        })}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 fill-none stroke-current stroke-[1.5] text-ink-3"
      >
        <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
      </svg>
    </span>
  );
}
