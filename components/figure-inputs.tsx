"use client";

import type { ComponentProps } from "react";
import type { Currency } from "@/lib/kernel/money";
import { classes } from "./classes";
import { TextInput } from "./text-input";

type Props = Omit<ComponentProps<typeof TextInput>, "type" | "inputMode">;
type WithUnit = Props & { unit: string };

/** What the unit takes of the field's width. */
const room = (unit: string) => (unit.length > 5 ? "pr-16" : unit.length > 1 ? "pr-12" : unit && "pr-7");

/** A figure with its unit inside the frame, aligned like the figures in tables. */
function FigureInput({ unit, className, ...rest }: WithUnit) {
  return (
    <span className={classes("relative block min-w-0", className)}>
      <TextInput inputMode="decimal" {...rest} className={classes("figures text-right", room(unit))} />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-12 text-ink-3"
      >
        {unit}
      </span>
    </span>
  );
}

/** An amount as a person types it ("1,234.50"); the schema reads it. The currency is shown, not typed. */
export const MoneyInput = ({ currency, ...rest }: Props & { currency: Currency }) => (
  <FigureInput {...rest} unit={currency} />
);

/** A percentage as a person types it ("12.5"); the schema makes basis points of it. */
export const PercentInput = (props: Props) => <FigureInput {...props} unit="%" />;

/** A whole number. */
export const WholeInput = ({ unit = "", ...rest }: Props & { unit?: string }) => <FigureInput {...rest} unit={unit} />;

/** A calendar date, in the browser's own picker; typing and pasting work. */
export const DateInput = (props: Omit<ComponentProps<typeof TextInput>, "type">) => (
  <TextInput {...props} type="date" className={classes("figures min-w-36", props.className)} />
);
