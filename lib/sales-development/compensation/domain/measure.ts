/** What of a signed agreement counts. Stated with every plan, because the three differ by a factor of thirty-six. */
export const measures = ["tcv", "acv", "mrr"] as const;
export type Measure = (typeof measures)[number];

/** Of one agreement or a part of it, in minor units of one currency. */
export type Measured = { readonly tcv: number; readonly acv: number; readonly mrr: number };

export const measureNames: Record<Measure, string> = {
  tcv: "Total contract value",
  acv: "Annual contract value",
  mrr: "Monthly recurring revenue",
};

export const measureMeanings: Record<Measure, string> = {
  tcv: "Once, and each month over the whole term.",
  acv: "What recurs in the first twelve months. Nothing that is paid once.",
  mrr: "What recurs in one month. Nothing that is paid once.",
};

/** For all units of a line, as signed: a month, and once and each month over the whole term. */
export type Sold = { readonly monthlyMinor: number; readonly termMinor: number; readonly termMonths: number };

/** TCV = once + recurring over the term; ACV = monthly × the shorter of term and 12; MRR = monthly. */
export const measuresOf = ({ monthlyMinor, termMinor, termMonths }: Sold): Measured => ({
  tcv: termMinor,
  acv: monthlyMinor * Math.min(12, termMonths),
  mrr: monthlyMinor,
});

export const addMeasured = (all: readonly Measured[]): Measured =>
  all.reduce((sum, one) => ({ tcv: sum.tcv + one.tcv, acv: sum.acv + one.acv, mrr: sum.mrr + one.mrr }), {
    tcv: 0,
    acv: 0,
    mrr: 0,
  });
