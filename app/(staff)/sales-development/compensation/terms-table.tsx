import { DefinitionList } from "@/components/definition-list";
import { Percent } from "@/components/money";
import { type Currency, formatBps, formatMoney } from "@/lib/kernel/money";
import { measureMeanings, measureNames } from "@/lib/sales-development/compensation/domain/measure";
import type { PlanTerms } from "@/lib/sales-development/compensation/domain/plan";
import { baseRateBps } from "@/lib/sales-development/compensation/domain/tiers";

/** What a version pays by, to read. */
export function TermsTable({ terms, currency }: { terms: PlanTerms; currency: Currency }) {
  const amount = (minor: number) => formatMoney({ minor, currency }).replace(/\.00$/, "");
  const bound = (at: number) => (terms.unit === "quota" ? `${formatBps(at)} of the quota` : amount(at));
  return (
    <DefinitionList
      columns={2}
      facts={[
        { term: "Counts", value: `${measureNames[terms.measure]}. ${measureMeanings[terms.measure]}` },
        { term: "Quota a year", value: amount(terms.quotaMinor) },
        { term: "On-target earnings", value: amount(terms.oteMinor) },
        { term: "Base salary", value: amount(terms.baseSalaryMinor) },
        { term: "Base rate", value: <Percent bps={baseRateBps(terms)} /> },
        ...terms.bands.map((band) => ({
          term: band.upper === null ? `From ${bound(band.lower)}` : `Up to ${bound(band.upper)}`,
          value: formatBps(band.rateBps),
        })),
        ...(terms.thresholdBps === null
          ? []
          : [{ term: "Pays nothing below", value: `${formatBps(terms.thresholdBps)} of the quota` }]),
        ...(terms.capMinor === null ? [] : [{ term: "Pays at most a quarter", value: amount(terms.capMinor) }]),
        { term: "Bands are", value: "Marginal: each rate for the part within its band" },
      ]}
    />
  );
}
