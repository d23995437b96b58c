import { isIsoDate } from "../../../kernel/period";
import { ok, type Result, refuse } from "../../../kernel/result";

/** What a characteristic's values are (TMF620 value types that this inventory checks). */
export const valueTypes = ["string", "number", "integer", "boolean", "enum", "date"] as const;
export type ValueType = (typeof valueTypes)[number];

export const valueTypeNames: Record<ValueType, string> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "Yes or no",
  enum: "One of a list",
  date: "Date",
};

export type CharacteristicValue = string | number | boolean;
export type ListedValue = { readonly value: CharacteristicValue; readonly isDefault: boolean };

/** One typed property of a specification. `maxCardinality` null means as many as one likes. */
export type Characteristic = {
  readonly name: string;
  readonly description: string | null;
  readonly valueType: ValueType;
  readonly configurable: boolean;
  readonly minCardinality: number;
  readonly maxCardinality: number | null;
  readonly regex: string | null;
  readonly valueFrom: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly values: readonly ListedValue[];
};

export type CharacteristicRefusal =
  | { readonly reason: "characteristic_twice"; readonly name: string }
  | { readonly reason: "cardinality_crossed"; readonly name: string; readonly min: number; readonly max: number }
  | { readonly reason: "range_crossed"; readonly name: string; readonly from: number; readonly to: number }
  | { readonly reason: "regex_does_not_compile"; readonly name: string; readonly regex: string }
  | { readonly reason: "list_is_empty"; readonly name: string }
  | {
      readonly reason: "value_does_not_fit";
      readonly name: string;
      readonly value: CharacteristicValue;
      readonly because: ValueFault;
    }
  | { readonly reason: "too_many_defaults"; readonly name: string; readonly max: number };

export type ValueFault = "not_of_type" | "outside_range" | "not_like_pattern" | "not_listed";

/** Listed values are all there are, except where a range or a pattern says more; a single one is only the default. */
export const isClosedList = (of: Characteristic): boolean =>
  of.valueType === "enum" ||
  (of.values.length > 1 && of.valueFrom === null && of.valueTo === null && of.regex === null);

/** Why a value is none of this characteristic's, or undefined when it is. */
export function valueFault(of: Characteristic, value: CharacteristicValue): ValueFault | undefined {
  if (!isOfType(of.valueType, value)) return "not_of_type";
  if (typeof value === "number" && (value < (of.valueFrom ?? value) || value > (of.valueTo ?? value)))
    return "outside_range";
  if (of.regex !== null && typeof value === "string" && !new RegExp(`^(?:${of.regex})$`, "u").test(value))
    return "not_like_pattern";
  if (isClosedList(of) && !of.values.some((listed) => listed.value === value)) return "not_listed";
  return undefined;
}

function isOfType(type: ValueType, value: CharacteristicValue): boolean {
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  if (type === "integer") return Number.isSafeInteger(value);
  if (type === "boolean") return typeof value === "boolean";
  if (type === "date") return typeof value === "string" && isIsoDate(value);
  return typeof value === "string";
}

/** Every characteristic can have a value, and every listed value is one. */
export function checkCharacteristics(
  characteristics: readonly Characteristic[],
): Result<readonly Characteristic[], CharacteristicRefusal> {
  const names = new Set<string>();
  for (const one of characteristics) {
    const { name } = one;
    if (names.has(name.toLowerCase())) return refuse("characteristic_twice", { name });
    names.add(name.toLowerCase());
    const max = one.maxCardinality ?? Number.POSITIVE_INFINITY;
    if (one.minCardinality > max || max < 1)
      return refuse("cardinality_crossed", { name, min: one.minCardinality, max });
    if (one.valueFrom !== null && one.valueTo !== null && one.valueFrom > one.valueTo)
      return refuse("range_crossed", { name, from: one.valueFrom, to: one.valueTo });
    if (one.regex !== null && !compiles(one.regex)) return refuse("regex_does_not_compile", { name, regex: one.regex });
    if (one.valueType === "enum" && one.values.length === 0) return refuse("list_is_empty", { name });
    for (const { value } of one.values) {
      const because = valueFault(one, value);
      if (because) return refuse("value_does_not_fit", { name, value, because });
    }
    if (one.values.filter((listed) => listed.isDefault).length > max) return refuse("too_many_defaults", { name, max });
  }
  return ok(characteristics);
}

/** Short patterns only: a long one from outside could keep the checker busy. */
function compiles(regex: string): boolean {
  if (regex.length > 200) return false;
  try {
    new RegExp(regex, "u");
    return true;
  } catch {
    return false;
  }
}

/** Reads what a person typed for a value of this type; undefined when it is none. */
export function readValue(type: ValueType, text: string): CharacteristicValue | undefined {
  const trimmed = text.trim();
  if (type === "boolean")
    return /^(yes|true)$/i.test(trimmed) ? true : /^(no|false)$/i.test(trimmed) ? false : undefined;
  if (type === "number" || type === "integer") {
    const number = Number(trimmed.replace(",", "."));
    return trimmed !== "" && isOfType(type, number) ? number : undefined;
  }
  return isOfType(type, trimmed) ? trimmed : undefined;
}
