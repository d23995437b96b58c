import { type Currency, decimalText, parseMoney } from "@/lib/kernel/money";
import type { Measure } from "@/lib/sales-development/compensation/domain/measure";
import type { PreviewTerms } from "@/lib/sales-development/compensation/domain/preview";
import type { TierUnit } from "@/lib/sales-development/compensation/domain/tiers";
import type { PlanVersionView } from "@/lib/sales-development/compensation/queries/compensation-plan";

/** The terms as the designer's fields write them. */
export type DesignerTerms = {
  readonly note: string;
  readonly measure: Measure;
  readonly unit: TierUnit;
  readonly quota: string;
  readonly ote: string;
  readonly baseSalary: string;
  readonly threshold: string;
  readonly cap: string;
  readonly bands: readonly { readonly lower: string; readonly rate: string }[];
};

export const firstTerms: DesignerTerms = {
  ...{ note: "", measure: "tcv", unit: "quota", quota: "", ote: "", baseSalary: "", threshold: "", cap: "" },
  bands: [
    { lower: "0", rate: "" },
    { lower: "100", rate: "" },
  ],
};

const percentText = (bps: number) => String(bps / 100);

export function termsOf({ row, bands }: PlanVersionView, currency: Currency): DesignerTerms {
  const amount = (minor: number | null) =>
    minor === null ? "" : decimalText({ minor, currency }).replace(/\.00$/, "");
  return {
    ...{ note: row.note, measure: row.measure, unit: row.unit },
    ...{ quota: amount(row.quotaMinor), ote: amount(row.oteMinor), baseSalary: amount(row.baseSalaryMinor) },
    threshold: row.thresholdBps === null ? "" : percentText(row.thresholdBps),
    cap: amount(row.capMinor),
    bands: bands.map((band) => ({
      lower: row.unit === "quota" ? percentText(band.lower) : amount(band.lower),
      rate: percentText(band.rateBps),
    })),
  };
}

const minorOf = (text: string, currency: Currency): number | undefined => {
  const read = parseMoney(text, currency);
  return read.ok ? read.value.minor : undefined;
};
const bpsOf = (text: string): number | undefined =>
  /^\d+([.,]\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text.trim().replace(",", ".")) * 100) : undefined;

/** The figures typed so far; undefined while one that is needed cannot be read. */
export function figuresOf(terms: DesignerTerms, currency: Currency): PreviewTerms | undefined {
  const [quotaMinor, oteMinor, baseSalaryMinor] = [terms.quota, terms.ote, terms.baseSalary].map((text) =>
    minorOf(text, currency),
  );
  if (!quotaMinor) return undefined;
  const steps = terms.bands.flatMap(({ lower, rate }) => {
    const bound = terms.unit === "quota" ? bpsOf(lower) : minorOf(lower, currency);
    const rateBps = bpsOf(rate);
    return bound === undefined || rateBps === undefined ? [] : [{ lower: bound, rateBps }];
  });
  if (steps.length < terms.bands.length) return undefined;
  return {
    ...{ unit: terms.unit, steps, quotaMinor, oteMinor: oteMinor ?? 0, baseSalaryMinor: baseSalaryMinor ?? 0 },
    thresholdBps: terms.threshold.trim() === "" ? null : (bpsOf(terms.threshold) ?? null),
    capMinor: terms.cap.trim() === "" ? null : (minorOf(terms.cap, currency) ?? null),
  };
}
