import type { OfferingState } from "@/lib/offerings/catalog/domain/lifecycle";

/** What a family of offerings is made of. Amounts are euro cents. */
export type DemoCharacteristic = {
  readonly name: string;
  readonly valueType: "string" | "integer" | "number" | "boolean";
  readonly unit?: string;
  readonly values: readonly (string | number | boolean)[];
};
export type DemoVariant = {
  readonly name: string;
  readonly oneTimeMinor: number;
  readonly monthlyMinor: number;
  readonly termMonths: number;
  readonly state: OfferingState;
};
export type DemoFamily = {
  readonly key: string;
  readonly category: "Connectivity" | "Cloud" | "Colocation" | "Managed services";
  readonly specification: string;
  readonly description: string;
  readonly characteristics: readonly DemoCharacteristic[];
  readonly variants: readonly DemoVariant[];
};

// Most are on sale; the ends of each range show the rest of the lifecycle.
const stateOf = (index: number, last: number, shift: number): OfferingState => {
  if (index === last) return (["in_design", "in_test", "active", "in_study"] as const)[shift % 4] ?? "in_design";
  if (index === 0 && shift % 3 === 0) return "retired";
  return "launched";
};

export const variants = (
  shift: number,
  names: readonly string[],
  firstMonthly: number,
  step: number,
  setUp: number,
  termMonths = 36,
): DemoVariant[] =>
  names.map((name, index) => ({
    name,
    oneTimeMinor: setUp,
    monthlyMinor: Math.round((firstMonthly * step ** index) / 100) * 100,
    termMonths,
    state: stateOf(index, names.length - 1, shift),
  }));

export const speeds = ["50", "100", "200", "300", "500", "1,000", "2,000", "5,000", "10,000", "20,000"].map(
  (mbit) => `${mbit} Mbit/s`,
);
export const sizes = ["XS", "S", "M", "L", "XL", "2XL", "4XL", "8XL", "Memory 8XL", "Memory 16XL"];
