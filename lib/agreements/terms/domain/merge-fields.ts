import { dateWords, type IsoDate } from "../../../kernel/period";

/**
 * The closed list of places that a clause may leave open. A clause is plain text: `{{payment_days}}` is replaced by a value of
 * the named type, anything else in braces is printed as it stands, and nothing is ever evaluated.
 */
export type FieldKind = "text" | "number" | "percent" | "date" | "address";

type Field = { readonly label: string; readonly kind: FieldKind; readonly from: "agreement" | "term_set" };

export const mergeFields = {
  customer_name: { label: "Customer", kind: "text", from: "agreement" },
  customer_registration: { label: "Customer's registration number", kind: "text", from: "agreement" },
  customer_country: { label: "Customer's country", kind: "text", from: "agreement" },
  provider_name: { label: "Provider", kind: "text", from: "agreement" },
  provider_registration: { label: "Provider's registration number", kind: "text", from: "agreement" },
  signatory_name: { label: "Signatory", kind: "text", from: "agreement" },
  agreement_number: { label: "Agreement number", kind: "text", from: "agreement" },
  start_date: { label: "Start date", kind: "date", from: "agreement" },
  term_months: { label: "Term in months", kind: "number", from: "agreement" },
  currency: { label: "Currency", kind: "text", from: "agreement" },
  payment_days: { label: "Days to pay", kind: "number", from: "term_set" },
  late_interest_percent: { label: "Interest on late payment, %", kind: "percent", from: "term_set" },
  notice_months: { label: "Notice in months", kind: "number", from: "term_set" },
  renewal_months: { label: "Renewal in months", kind: "number", from: "term_set" },
  indexation_cap_percent: { label: "Most that prices rise in a year, %", kind: "percent", from: "term_set" },
  availability_percent: { label: "Availability, %", kind: "percent", from: "term_set" },
  liability_months: { label: "Liability cap in months of charges", kind: "number", from: "term_set" },
  suspension_days: { label: "Warning before suspension, days", kind: "number", from: "term_set" },
  early_termination_percent: { label: "Early termination charge, %", kind: "percent", from: "term_set" },
  governing_law: { label: "Governing law", kind: "text", from: "term_set" },
  place_of_jurisdiction: { label: "Place of jurisdiction", kind: "text", from: "term_set" },
} as const satisfies Record<string, Field>;

export type MergeField = keyof typeof mergeFields;
export type MergeValue = string | number;
export type MergeValues = Readonly<Partial<Record<MergeField, MergeValue>>>;

export const fieldNames = Object.keys(mergeFields) as MergeField[];
export const isMergeField = (name: string): name is MergeField => Object.hasOwn(mergeFields, name);
export const figureNames = fieldNames.filter((name) => mergeFields[name].from === "term_set");

const place = /\{\{([a-z_]{1,40})\}\}/g;
const anyBraces = /\{\{[^{}]{0,200}\}\}/g;

/** The fields that a text asks for, in the order of their first appearance. */
export const fieldsIn = (text: string): readonly MergeField[] => [
  ...new Set([...text.matchAll(place)].map((match) => match[1] ?? "").filter(isMergeField)),
];

/** What looks like a field and is none: it will be printed as it stands. */
export const unknownFieldsIn = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(anyBraces)].map((match) => match[0]).filter((found) => !isMergeField(found.slice(2, -2))),
  ),
];

export function valueWords(field: MergeField, value: MergeValue): string {
  return mergeFields[field].kind === "date" ? dateWords(String(value) as IsoDate) : String(value);
}

export type Merged = { readonly text: string; readonly missing: readonly MergeField[] };

/**
 * Fills in the named places once; a value is never read for places again. A field without a value stays visible in the text
 * and is named in `missing`, so that nobody signs a blank.
 */
export function merge(text: string, values: MergeValues): Merged {
  const missing = new Set<MergeField>();
  const merged = text.replace(place, (found, name: string) => {
    if (!isMergeField(name)) return found;
    const value = values[name];
    if (value === undefined || value === "") {
      missing.add(name);
      return found;
    }
    return valueWords(name, value);
  });
  return { text: merged, missing: [...missing] };
}
