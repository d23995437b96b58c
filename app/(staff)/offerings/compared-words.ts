import { type Currency, formatBps, formatMoney } from "@/lib/kernel/money";

/** The parts of a version and their values in words, for comparisons and history. */
const fields: Readonly<Record<string, string>> = {
  name: "Name",
  description: "Description",
  isSellable: "Sold on its own",
  isBundle: "Bundle",
  validFrom: "Valid from",
  validUntil: "Valid until",
  terms: "Terms",
  specification: "Specification",
  category: "Category",
  bundleLimits: "Picks in all",
};

export function partName(part: string, label: string): string {
  if (part === "field") return fields[label] ?? label;
  return `${part === "price" ? "Price" : part === "group" ? "Group" : "Option"} · ${label}`;
}

type Priced = {
  amount?: { minor: number; currency: Currency } | null;
  shareBps?: number | null;
  termMonths?: number | null;
};
type Counted = { lower?: number; upper?: number; defaultCount?: number };

/** One side of a difference. */
export function comparedValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.filter((each) => each !== null).join(", ") || "none";
  if (typeof value !== "object") return String(value);
  const priced = value as Priced;
  if (priced.amount) return formatMoney(priced.amount);
  if (typeof priced.shareBps === "number") return formatBps(priced.shareBps);
  const { lower, upper, defaultCount } = value as Counted;
  if (upper !== undefined) return `${lower ?? 0} to ${upper}${defaultCount ? `, default ${defaultCount}` : ""}`;
  return JSON.stringify(value);
}
