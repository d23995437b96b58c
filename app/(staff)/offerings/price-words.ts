import { type PeriodType, type Price, priceTypeNames } from "@/lib/offerings/catalog/domain/price";

const each: Record<PeriodType, string> = {
  day: "Daily",
  week: "Weekly",
  month: "Monthly",
  quarter: "Quarterly",
  year: "Yearly",
};

/** "Monthly, 12 months agreed"; "Once". */
export function chargeWords(price: Pick<Price, "type" | "periodType" | "periodLength" | "termMonths">): string {
  const { type, periodType, periodLength, termMonths } = price;
  const length = periodLength ?? 1;
  const when =
    type === "one_time"
      ? "Once"
      : type !== "recurring" || !periodType
        ? priceTypeNames[type]
        : length === 1
          ? each[periodType]
          : `Every ${length} ${periodType}s`;
  return termMonths ? `${when}, ${termMonths} months agreed` : when;
}
