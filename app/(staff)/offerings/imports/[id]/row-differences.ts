import { type Currency, formatMoney, isCurrency } from "@/lib/kernel/money";
import type { RowChange } from "@/lib/offerings/imports/domain/import-job";

/** What a record of a file says otherwise than the inventory, a line for each field; of a new price its amount. */
type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

const names: Readonly<Record<string, string>> = {
  name: "Name",
  description: "Description",
  prices: "Prices",
  groups: "Options",
  characteristics: "Characteristics",
  specification: "Specification",
  category: "Category",
  isSellable: "Sold on its own",
  isBundle: "Bundle",
  uses: "Choices at order",
};

export function rowDifferences(before: unknown, content: unknown, change: RowChange): string[] {
  if (!isJson(content) || change === "broken" || change === "removed") return [];
  if (!isJson(before)) {
    const amount = money(content);
    return amount ? [amount] : [];
  }
  const from = money(before);
  const to = money(content);
  const lines = from && to && from !== to ? [`Amount: ${from} → ${to}`] : [];
  for (const [field, name] of Object.entries(names)) {
    if (!(field in before) || same(before[field], content[field])) continue;
    lines.push(`${name}: ${said(field, before[field], content[field])}`);
  }
  return lines;
}

function money(of: Json): string | undefined {
  const { amountMinor, currency } = of;
  if (typeof amountMinor !== "number" || typeof currency !== "string" || !isCurrency(currency)) return undefined;
  return formatMoney({ minor: amountMinor, currency: currency as Currency });
}

const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== "id" && name !== "sourceId");
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, bare(each)]));
};
const same = (a: unknown, b: unknown) => JSON.stringify(bare(a)) === JSON.stringify(bare(b));

function said(field: string, before: unknown, after: unknown): string {
  if (!Array.isArray(before) || !Array.isArray(after)) return `${word(before)} → ${word(after)}`;
  const keys = (rows: readonly unknown[]) => rows.flatMap((row) => keysOf(field, row));
  const was = new Set(keys(before));
  const is = new Set(keys(after));
  const added = [...is].filter((key) => !was.has(key)).map((key) => `+ ${key}`);
  const gone = [...was].filter((key) => !is.has(key)).map((key) => `− ${key}`);
  return [...added, ...gone].join(", ") || "in another order";
}

/** What a list's entries are told apart by: an option by its group and name, a characteristic by name and values. */
function keysOf(field: string, row: unknown): string[] {
  if (!isJson(row)) return [String(row)];
  if (field === "groups" && Array.isArray(row.options))
    return row.options.map(
      (option) => `${String(row.name)} · ${isJson(option) ? String(option.name || option.offeringId) : ""}`,
    );
  const values = Array.isArray(row.values) ? row.values.map((each) => (isJson(each) ? String(each.value) : "")) : [];
  return [`${String(row.name)}${values.length > 0 ? ` ${values.join("/")}` : ""}`];
}

const word = (value: unknown) =>
  value === null || value === undefined || value === ""
    ? "none"
    : typeof value === "boolean"
      ? value
        ? "yes"
        : "no"
      : String(value);
