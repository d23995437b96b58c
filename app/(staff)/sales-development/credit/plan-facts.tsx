import { DefinitionList } from "@/components/definition-list";
import { TextLink } from "@/components/link-button";
import { Money, Percent } from "@/components/money";
import { type Currency, formatBps, formatMoney } from "@/lib/kernel/money";
import { measureNames } from "@/lib/sales-development/compensation/domain/measure";
import type { CreditStatement } from "@/lib/sales-development/credits/queries/credit-statement";

type Plan = NonNullable<CreditStatement["plan"]>;

/** What a person is paid by in this quarter, with bands in money. */
export function PlanFacts({ plan, currency, link }: { plan: Plan; currency: Currency; link: boolean }) {
  const amount = (minor: number) => formatMoney({ minor, currency }).replace(/\.00$/, "");
  const name = `${plan.name}, version ${plan.n}`;
  return (
    <DefinitionList
      facts={[
        {
          term: "Plan",
          value: link ? <TextLink href={`/sales-development/compensation/${plan.planId}`}>{name}</TextLink> : name,
        },
        { term: "Counts", value: measureNames[plan.measure] },
        {
          term: plan.quota.from === "targets" ? "Quota, from the targets" : "Quota",
          value: <Money of={{ minor: plan.quota.minor, currency }} whole />,
        },
        { term: "Base rate", value: <Percent bps={plan.baseRateBps} /> },
        ...plan.pays.bands.map((band) => ({
          term: band.upper === null ? `From ${amount(band.lower)}` : `Up to ${amount(band.upper)}`,
          value: formatBps(band.rateBps),
        })),
        ...(plan.pays.thresholdMinor === null
          ? []
          : [{ term: "Nothing below", value: amount(plan.pays.thresholdMinor) }]),
        ...(plan.pays.capMinor === null ? [] : [{ term: "At most a quarter", value: amount(plan.pays.capMinor) }]),
      ]}
    />
  );
}
