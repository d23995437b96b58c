import type { Grant } from "./authority";
import type { Policy, Rule } from "./policy";
import { plainSentence } from "./words";

type NewGrant = Omit<Grant, "id">;

const grant = (fn: Grant["function"], level: number, limits: Partial<Grant["limits"]> = {}): NewGrant => ({
  function: fn,
  level,
  positionId: null,
  limits: { valueMinor: null, currency: "EUR", discountBps: null, termMonths: null, clauseDeviation: null, ...limits },
});

/** Amounts in cents. A position decides up to these limits; null, here left out, is without limit. */
export const defaultGrants: readonly NewGrant[] = [
  grant("sales", 2, { valueMinor: 25_000_000, discountBps: 2_000 }),
  grant("sales", 3, { valueMinor: 200_000_000, discountBps: 4_000 }),
  grant("sales", 4, { valueMinor: 1_000_000_000, discountBps: 6_000 }),
  grant("sales", 5),
  grant("finance", 2, { valueMinor: 100_000_000, termMonths: 60 }),
  grant("finance", 4),
  grant("legal", 2, { clauseDeviation: 2 }),
  grant("legal", 4),
];

const rule = (dimension: Rule["dimension"], above: number, fn: Rule["function"], level: number): Omit<Rule, "id"> => ({
  dimension,
  above,
  function: fn,
  level,
  sentence: plainSentence[dimension],
});

/** What a company can start with: the seller decides alone below 10 % and €50,000 on standard terms. */
export const defaultPolicy: Omit<Policy, "id" | "number" | "rules"> & { readonly rules: readonly Omit<Rule, "id">[] } =
  {
    currency: "EUR",
    rates: {
      EUR: 1_000_000,
      USD: 920_000,
      GBP: 1_160_000,
      CHF: 1_050_000,
      SEK: 88_000,
      PLN: 230_000,
      JPY: 6_200,
    },
    rules: [
      rule("discount", 1_000, "sales", 2),
      rule("discount", 2_000, "sales", 3),
      rule("total_value", 5_000_000, "sales", 2),
      rule("total_value", 25_000_000, "sales", 3),
      rule("total_value", 50_000_000, "finance", 2),
      rule("term_length", 36, "finance", 2),
      rule("clause_deviation", 1, "legal", 2),
      rule("clause_deviation", 2, "legal", 4),
    ],
    bands: [{ aboveMinor: 100_000_000, people: 2, function: "sales", level: 3 }],
    hoursToDecide: 48,
    windowDays: 30,
  };
