import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DataTable } from "@/components/data-table";
import { DateText, DateTime } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { csvHref, listHref, type SearchParams, viewQuery } from "@/components/list-url";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { may } from "@/lib/kernel/permissions";
import { requireActor } from "@/lib/platform/session";
import { orderStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { endCauseNames, purchaseActionNames } from "@/lib/purchasing/orders/domain/purchase";
import { filterChoices } from "@/lib/purchasing/orders/queries/filter-choices";
import { orderCount, orders } from "@/lib/purchasing/orders/queries/orders";
import { orNotFound } from "../../or-not-found";
import { SavedViews } from "../../saved-views";
import { PeriodForm } from "../period-form";
import { periodAsked, purchaseFilters } from "../purchase-filters";
import { stateTones } from "../state-look";
import { readPurchases } from "./purchase-list";

export const metadata: Metadata = { title: "Purchases" };

const formWords = { agreement: "Agreement", order: "Order", cart: "Cart", in_store: "In store" };
const directionWords = { inbound: "Inbound", outbound: "Outbound" };

export default async function PurchasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const params = await searchParams;
  const { list, filter } = readPurchases(params);
  const received = periodAsked(params);
  if (received) redirect(listHref(list, { received, from: undefined, to: undefined }) as never);
  const [found, total, choices] = await orNotFound(
    Promise.all([orders(actor, filter, pageOf(list)), orderCount(actor, filter), filterChoices(actor, filter)]),
  );
  const trend = `/purchasing/trend?${viewQuery(list)}`;
  const mayEnter = may(actor, "order:write");
  return (
    <>
      <PageHeader
        title="Purchases"
        actions={
          <>
            <LinkButton href={trend}>Trend of these</LinkButton>
            {mayEnter && (
              <LinkButton href="/purchasing/purchases/new" variant="primary">
                New purchase
              </LinkButton>
            )}
          </>
        }
      />
      <DataTable
        label="Purchases"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        total={total.count}
        more={total.more}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        rowHref={(row) => `/purchasing/purchases/${row.id}`}
        search="Number, agreement or customer"
        exportHref={csvHref(list)}
        filters={purchaseFilters(choices, list)}
        views={
          <>
            <SavedViews actor={actor} list={list} name="purchases" />
            <PeriodForm list={list} />
          </>
        }
        first={{
          title: "No purchases yet",
          body: `When a customer signs an agreement, its confirmed orders arrive here by themselves. ${mayEnter ? "What is bought without one is entered here." : "Purchasing support enters what is bought without one."}`,
        }}
        columns={[
          { key: "number", head: "Order", cell: (row) => row.number, className: "figures whitespace-nowrap" },
          { key: "customer", head: "Customer", cell: (row) => row.customer },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (row) => (
              <Status word={orderStateNames[row.state]} tone={stateTones[row.state]} needsYou={row.needsAttention} />
            ),
          },
          {
            key: "items",
            head: "Done",
            align: "right",
            cell: (row) => `${row.completed} of ${row.items}`,
            className: "md:whitespace-nowrap",
          },
          { key: "form", head: "Form", from: "lg", narrow: "hidden", cell: (row) => formWords[row.form] },
          { key: "channel", head: "Channel", optional: true, cell: (row) => row.channel ?? "–" },
          { key: "direction", head: "Direction", optional: true, cell: (row) => directionWords[row.direction] },
          { key: "action", head: "Action", optional: true, cell: (row) => purchaseActionNames[row.action] },
          {
            key: "cause",
            head: "Cause",
            optional: true,
            cell: (row) => (row.endCause ? endCauseNames[row.endCause] : "–"),
          },
          {
            key: "agreement",
            head: "Agreement",
            from: "2xl",
            narrow: "hidden",
            cell: (row) => row.agreementNumber ?? "–",
            className: "figures whitespace-nowrap",
          },
          {
            key: "wanted",
            head: "Wanted by",
            from: "lg",
            narrow: "hidden",
            cell: (row) => (row.requestedOn ? <DateText date={row.requestedOn} /> : "–"),
          },
          {
            key: "once",
            head: "Once",
            align: "right",
            from: "xl",
            narrow: "hidden",
            cell: (row) => <Money of={{ minor: row.oneTimeMinor, currency: row.currency }} />,
          },
          {
            key: "month",
            head: "A month",
            align: "right",
            cell: (row) => <Money of={{ minor: row.monthlyMinor, currency: row.currency }} />,
          },
          {
            key: "received",
            head: "Received",
            align: "right",
            from: "lg",
            narrow: "hidden",
            cell: (row) => <DateTime at={row.receivedAt} short />,
          },
        ]}
      />
    </>
  );
}
