import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/data-table";
import { DateText, UntilText } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { readList, type SearchParams } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { requireActor } from "@/lib/platform/session";
import { type PriceListRow, priceListRegister } from "@/lib/sales-development/prices/queries/price-list-register";
import { orNotFound } from "../../or-not-found";
import { listLook } from "../look";

export const metadata: Metadata = { title: "Price lists" };

export default async function PriceListsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/sales-development/price-lists");
  const { rows, may } = await orNotFound(priceListRegister(actor));
  const list = readList(await searchParams, {
    path: "/sales-development/price-lists",
    filters: ["state", "channel", "currency"],
  });
  const chosen = (name: string, value: string) => list.filters[name]?.includes(value) ?? true;
  const shown = rows.filter(
    (row) =>
      chosen("state", listLook(row).word) && chosen("channel", row.channelId) && chosen("currency", row.currency),
  );
  const channels = new Map(rows.map((row) => [row.channelId, row.channelName]));
  return (
    <>
      <PageHeader
        title="Price lists"
        actions={
          may.draft && (
            <LinkButton href="/sales-development/price-lists/new" variant="primary">
              Draft price list
            </LinkButton>
          )
        }
      />
      <DataTable<PriceListRow>
        label="Price lists"
        list={list}
        rows={shown}
        total={shown.length}
        rowKey={(row) => row.id}
        rowName={(row) => `${row.name} v${row.n}`}
        rowHref={(row) => `/sales-development/price-lists/${row.id}`}
        first={{
          title: "No price lists yet",
          body: "A price list says what a channel's customers pay in one currency.",
        }}
        filters={[
          {
            key: "state",
            label: "State",
            options: ["Draft", "In force", "Published for later", "Ended"].map((value) => ({ value, label: value })),
          },
          { key: "channel", label: "Channel", options: [...channels].map(([value, label]) => ({ value, label })) },
          {
            key: "currency",
            label: "Currency",
            options: [...new Set(rows.map((row) => row.currency))].map((value) => ({ value, label: value })),
          },
        ]}
        columns={columns}
      />
    </>
  );
}

const columns: readonly Column<PriceListRow>[] = [
  { key: "name", head: "List", cell: (row) => `${row.name} v${row.n}` },
  {
    key: "state",
    head: "State",
    narrow: "end",
    cell: (row) => {
      const { word, tone } = listLook(row);
      return <Status word={word} tone={tone} />;
    },
  },
  { key: "channel", head: "Channel", cell: (row) => row.channelName },
  { key: "currency", head: "Currency", cell: (row) => row.currency },
  { key: "from", head: "From", from: "lg", cell: (row) => <DateText date={row.validFrom} /> },
  {
    key: "until",
    head: "Until",
    from: "lg",
    narrow: "hidden",
    cell: (row) => <UntilText date={row.validUntil} />,
  },
  { key: "rules", head: "Rules", align: "right", narrow: "hidden", cell: (row) => row.ruleCount },
];
