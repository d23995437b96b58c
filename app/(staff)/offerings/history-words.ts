import { type Currency, formatMoney } from "@/lib/kernel/money";
import { plural } from "@/lib/kernel/text";
import { type OfferingState, offeringStateNames } from "@/lib/offerings/catalog/domain/lifecycle";
import { comparedValue, partName } from "./compared-words";

/** Journal entries of offerings and specifications as sentences without their subject. */
type Data = Readonly<Record<string, unknown>>;
const state = (value: unknown) => (offeringStateNames[value as OfferingState] ?? String(value)).toLowerCase();
const source = (data: Data) => {
  const from = data.import as { number?: string } | undefined;
  return from?.number ? ` by import ${from.number}` : "";
};
const because = (data: Data) => (data.statusReason ? `: ${String(data.statusReason)}` : "");

export const told: Readonly<Record<string, (data: Data) => string>> = {
  "offering.created": (data) => `created it, ${state(data.state)}`,
  "offering.described": (data) => `changed version ${String(data.n)}`,
  "offering.priced": (data) => `changed the prices of version ${String(data.n)}`,
  "offering.bundled": (data) => `changed the bundle of version ${String(data.n)}`,
  "offering.moved": (data) =>
    `moved version ${String(data.n)} from ${state(data.from)} to ${state(data.to)}${because(data)}`,
  "offering.launched": (data) => `launched version ${String(data.n)}${source(data)}`,
  "offering.retired": (data) => `retired version ${String(data.n)}${source(data)}${because(data)}`,
  "offering.retirement_undone": () => "took the retirement back",
  "offering.version_started": (data) => `started version ${String(data.n)} from version ${String(data.basedOn)}`,
  "offering.corrected": (data) => `corrected the wording of version ${String(data.n)}: ${String(data.correction)}`,
  "offering.import_reverted": (data) => `took it back${source(data)}`,
  "price.changed": (data) =>
    `changed ${plural((data.prices as unknown[] | undefined)?.length ?? 0, "price")}${source(data)}`,
  "specification.created": (data) => `created it, ${state(data.state)}`,
  "specification.corrected": () => "corrected it",
  "specification.moved": (data) => `moved it from ${state(data.from)} to ${state(data.to)}${because(data)}`,
};

export const toldOf = (type: string, data: unknown): string =>
  told[type]?.((data ?? {}) as Data) ?? type.replaceAll(/[._]/g, " ");

type Change = { part: string; label: string; before: unknown; after: unknown };
type Amount = { amount?: { minor: number; currency: Currency } | null } | number | null;

/** The figures behind an entry, line by line. */
export function detailOf(type: string, given: unknown): string[] {
  const data = (given ?? {}) as Data;
  if (type === "price.changed") {
    const prices = (data.prices as { name: string; before: Amount; after: Amount }[] | undefined) ?? [];
    return prices.map(({ name, before, after }) => `${name}: ${amount(before)} → ${amount(after)}`);
  }
  const changes = (data.changes as Change[] | undefined) ?? [];
  return changes.map(
    ({ part, label, before, after }) => `${partName(part, label)}: ${comparedValue(before)} → ${comparedValue(after)}`,
  );
}

function amount(value: Amount): string {
  if (value === null || value === undefined) return "none";
  if (typeof value === "number") return (value / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  return value.amount ? formatMoney(value.amount) : "none";
}
