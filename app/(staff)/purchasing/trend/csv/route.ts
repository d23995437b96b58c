import { csvDownload } from "@/app/csv-download";
import { first, readList } from "@/components/list-url";
import { NotFound } from "@/lib/kernel/errors";
import { readPurchaseFilter } from "@/lib/purchasing/orders/domain/purchase-filter";
import { comparisons } from "@/lib/purchasing/trend/domain/trend";
import { purchaseTrend } from "@/lib/purchasing/trend/queries/purchase-trend";
import { panels, type TrendRow, trendTable } from "@/lib/purchasing/trend/queries/trend-table";
import { filterNames } from "../../purchase-filters";

/** One panel of the trend as a file, under the filter of the page. */
export const GET = csvDownload<TrendRow>((actor, params) => {
  const panel = panels.find((one) => one === first(params.panel));
  if (!panel) throw new NotFound("panel", first(params.panel) ?? "");
  const list = readList(params, { path: "", filters: filterNames });
  const comparison = comparisons.find((one) => one === first(params.compare)) ?? "previous";
  const filter = readPurchaseFilter(list.filters, list.search);
  return {
    name: `purchase-trend-${panel}`,
    permission: "order:read",
    asked: { search: list.search, filters: list.filters, comparison },
    rows: async (on) => trendTable(await purchaseTrend(actor, filter, comparison, on), panel),
    columns: [
      { head: "Group", of: (row) => row.group },
      { head: "Value", of: (row) => row.label },
      { head: "Purchases", of: (row) => row.n },
      { head: "Compared", of: (row) => row.compared },
      { head: "Median days", of: (row) => row.median },
      { head: "90 % within days", of: (row) => row.p90 },
      { head: "Currency", of: (row) => row.monthly?.currency },
      { head: "A month", of: (row) => row.monthly },
      { head: "Once", of: (row) => row.once },
    ],
  };
});
