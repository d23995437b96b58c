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
