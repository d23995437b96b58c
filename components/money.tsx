"use client";

import { createElement } from "react";
import { type Money as Amount, minorDigits } from "@/lib/kernel/money";
import { classes } from "./classes";
import { useFormats } from "./formats";
import { kept } from "./kept";

type Props = {
  of: Amount;
  /** Leaves out ".00" and the rest, for figures that are read at a glance. */
  whole?: boolean;
  /** Always shows the sign. */
  signed?: boolean;
  className?: string;
};

const formatter = kept((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

const dimmed = new Set(["currency", "decimal", "fraction"]);

/** Neighbours of one look together: lists are full of amounts, and each piece is an element or a seam between two texts. */
function runs(parts: readonly Intl.NumberFormatPart[]): { readonly dim: boolean; text: string }[] {
  const found: { readonly dim: boolean; text: string }[] = [];
  for (const { type, value } of parts) {
    const text = value.replace(/[\u00a0\u202f]/g, "\u00a0");
    const last = found.at(-1);
    if (last?.dim === dimmed.has(type)) last.text += text;
    else found.push({ dim: dimmed.has(type), text });
  }
  return found;
}

/** An amount: tabular, with the symbol and the minor digits dimmer. */
export function Money({ of, whole, signed, className }: Props) {
  const { locale } = useFormats();
  const places = whole ? 0 : minorDigits(of.currency);
  const parts = formatter(locale, {
    style: "currency",
    currency: of.currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: signed ? "exceptZero" : "auto",
  }).formatToParts(of.minor / 10 ** minorDigits(of.currency));
  const shown = runs(parts).map(({ dim, text }) => (dim ? createElement("i", null, text) : text));
  return createElement("span", { className: classes("figures money", className) }, ...shown);
}

/** Basis points as a percentage: 1 250 → "12.5 %". */
export function Percent({ bps, signed }: { bps: number; signed?: boolean }) {
  const { locale } = useFormats();
  const text = formatter(locale, {
    maximumFractionDigits: 2,
    signDisplay: signed ? "exceptZero" : "auto",
  }).format(bps / 100);
  return <span className="figures whitespace-nowrap">{`${text.replace(/\u202f/g, "\u00a0")}\u00a0%`}</span>;
}

/** A count or measure in the person's format. */
export function Figure({ of, unit }: { of: number; unit?: string }) {
  const { locale } = useFormats();
  const text = formatter(locale, { maximumFractionDigits: 2 })
    .format(of)
    .replace(/\u202f/g, "\u00a0");
  return <span className="figures whitespace-nowrap">{unit ? `${text}\u00a0${unit}` : text}</span>;
}
