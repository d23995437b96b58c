import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DateText } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { ListBar } from "@/components/list-bar";
import {
  clearedHref,
  first,
  isFiltered,
  type ListState,
  listHref,
  readList,
  type SearchParams,
} from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { daysText, readPurchaseFilter } from "@/lib/purchasing/orders/domain/purchase-filter";
import { filterChoices } from "@/lib/purchasing/orders/queries/filter-choices";
import { type Comparison, comparisonNames, comparisons } from "@/lib/purchasing/trend/domain/trend";
import { purchaseTrend } from "@/lib/purchasing/trend/queries/purchase-trend";
import { orNotFound } from "../../or-not-found";
import { SavedViews } from "../../saved-views";
import { PeriodForm } from "../period-form";
import { filterNames, periodAsked, purchaseFilters } from "../purchase-filters";
import type { Hrefs } from "./figures";
import { DurationPanel, FrequencyPanel, OutcomePanel, TypePanel } from "./panels";

export const metadata: Metadata = { title: "Purchase trend" };

const path = "/purchasing/trend";

/** Filters hide everything, or there is nothing to hide. */
function NoTrend({ list }: { list: ListState }) {
  if (isFiltered(list)) return <EmptyState kind="no-results" clearHref={clearedHref(list)} />;
  return (
    <EmptyState kind="first" title="Nothing was bought in this time">
      What is bought, how often, how long it takes and how it ends shows here from the first purchase on.
    </EmptyState>
  );
}

export default async function TrendPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const params = await searchParams;
  const list = readList(params, { path, filters: [...filterNames, "compare"] });
  const received = periodAsked(params);
  if (received) redirect(listHref(list, { received, from: undefined, to: undefined }) as never);
  const comparison = comparisons.find((one) => one === first(params.compare)) ?? ("previous" satisfies Comparison);
  const filter = readPurchaseFilter(list.filters, list.search);
  const [trend, choices] = await orNotFound(
    Promise.all([purchaseTrend(actor, filter, comparison), filterChoices(actor, filter)]),
  );
  const { days, compared } = trend;
  const rows = { ...list, path: "/purchasing/purchases" };
  const hrefs: Hrefs = {
    open: (asked) => listHref(rows, { received: daysText(days), compare: undefined, ...asked }),
    csv: (panel) => listHref({ ...list, path: `${path}/csv` }, { panel }),
  };
  const compare = comparisons.map((value) => ({ value, label: comparisonNames[value] }));
  return (
    <>
      <PageHeader
        title="Purchase trend"
        meta={
          <>
            <span>
              <DateText date={days.from} /> to <DateText date={days.to} />, {plural(trend.total, "purchase")}
            </span>
            {compared && (
              <span>
                compared with <DateText date={compared.from} /> to <DateText date={compared.to} />,{" "}
                {trend.comparedTotal ?? 0}
              </span>
            )}
          </>
        }
        actions={<LinkButton href={hrefs.open({})}>These purchases</LinkButton>}
      />
      <ListBar
        list={list}
        search="Number, agreement or party"
        filters={[
          ...purchaseFilters(choices, list),
          { key: "compare", label: "Compare with", kind: "one", options: compare },
        ]}
        views={
          <>
            <SavedViews actor={actor} list={list} name="purchase-trend" />
            <PeriodForm list={list} />
          </>
        }
        columns={[]}
        exportHref={undefined}
      />
      {trend.total === 0 && (trend.comparedTotal ?? 0) === 0 ? (
        <NoTrend list={list} />
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <TypePanel trend={trend} hrefs={hrefs} />
            <DurationPanel trend={trend} hrefs={hrefs} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <FrequencyPanel trend={trend} hrefs={hrefs} />
            <OutcomePanel trend={trend} hrefs={hrefs} />
          </div>
        </div>
      )}
    </>
  );
}
