"use client";

import type { ComponentProps } from "react";
import { classes } from "./classes";
import { useControl } from "./field-context";

type Props = Omit<ComponentProps<"input">, "size">;

/** One line of text. Inside a Field it needs no name, id or label of its own. */
export function TextInput({ className, defaultValue, value, ...rest }: Props) {
  const control = useControl({ name: rest.name, id: rest.id, defaultValue });
  return (
    <input
      type="text"
      autoComplete="off"
      {...control.aria}
      {...rest}
      {...(value === undefined ? { defaultValue: control.defaultValue as string | undefined } : { value })}
      id={control.id}
      name={control.name}
      className={classes("control", className)}
    />
  );
}
