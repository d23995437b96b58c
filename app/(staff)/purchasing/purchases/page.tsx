import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateText, DateTime } from "@/components/date-time";
import { readList, type SearchParams } from "@/components/list-url";
import { Money } from "@/components/money";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { requireActor } from "@/lib/platform/session";
import { type OrderState, orderStateNames, orderStates } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { orderCount, orders } from "@/lib/purchasing/orders/queries/orders";
import { orNotFound } from "../../or-not-found";
import { stateTones } from "../state-look";

export const metadata: Metadata = { title: "Purchases" };

const isState = (text: string): text is OrderState => (orderStates as readonly string[]).includes(text);

export default async function PurchasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const list = readList(await searchParams, { path: "/purchasing/purchases", filters: ["state"] });
  const filter = { search: list.search, states: (list.filters.state ?? []).filter(isState) };
  const [found, total] = await orNotFound(
    Promise.all([orders(actor, filter, pageOf(list)), orderCount(actor, filter)]),
  );
  return (
    <>
      <PageHeader title="Purchases" />
      <DataTable
        label="Purchases"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        total={total.count}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        rowHref={(row) => `/purchasing/purchases/${row.id}`}
        search="Number, agreement or customer"
        filters={[
          {
            key: "state",
            label: "State",
            options: orderStates.map((state) => ({ value: state, label: orderStateNames[state] })),
          },
        ]}
        first={{
          title: "No purchases yet",
          body: "When a customer signs an agreement, its confirmed orders arrive here by themselves.",
        }}
        columns={[
          { key: "number", head: "Order", cell: (row) => row.number },
          { key: "customer", head: "Customer", cell: (row) => row.customer },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (row) => (
              <Status word={orderStateNames[row.state]} tone={stateTones[row.state]} needsYou={row.needsAttention} />
            ),
          },
          { key: "items", head: "Items done", align: "right", cell: (row) => `${row.completed} of ${row.items}` },
          { key: "agreement", head: "Agreement", from: "lg", cell: (row) => row.agreementNumber },
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
