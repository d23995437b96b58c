"use client";

import type { ComponentProps } from "react";
import { classes } from "./classes";
import { useControl } from "./field-context";

/** Several lines; grows with what is typed. */
export function TextArea({ className, defaultValue, value, rows = 3, ...rest }: ComponentProps<"textarea">) {
  const control = useControl({ name: rest.name, id: rest.id, defaultValue });
  return (
    <textarea
      {...control.aria}
      {...rest}
      {...(value === undefined ? { defaultValue: control.defaultValue as string | undefined } : { value })}
      rows={rows}
      id={control.id}
      name={control.name}
      className={classes("control field-sizing-content max-h-96 resize-y", rows > 2 && "min-h-18", className)}
    />
  );
}
