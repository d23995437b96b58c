import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/data-table";
import { LinkButton } from "@/components/link-button";
import { readList, type SearchParams } from "@/components/list-url";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { requireActor } from "@/lib/platform/session";
import {
  channelStateNames,
  channelStates,
  channelTypeNames,
  channelTypes,
} from "@/lib/sales-development/channels/domain/channel";
import { channelRegister } from "@/lib/sales-development/channels/queries/channel-register";
import { orNotFound } from "../../or-not-found";
import { channelTones } from "../look";

export const metadata: Metadata = { title: "Channels" };

type Row = Awaited<ReturnType<typeof channelRegister>>["rows"][number];

export default async function ChannelsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/sales-development/channels");
  const { rows, may } = await orNotFound(channelRegister(actor));
  const list = readList(await searchParams, { path: "/sales-development/channels", filters: ["state", "type"] });
  const chosen = (name: string, value: string) => list.filters[name]?.includes(value) ?? true;
  const shown = rows.filter((row) => chosen("state", row.state) && chosen("type", row.type));
  return (
    <>
      <PageHeader
        title="Channels"
        actions={
          may.propose && (
            <LinkButton href="/sales-development/channels/new" variant="primary">
              Propose channel
            </LinkButton>
          )
        }
      />
      <DataTable<Row>
        label="Channels"
        list={list}
        rows={shown}
        total={shown.length}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `/sales-development/channels/${row.id}`}
        first={{
          title: "No channels yet",
          body: "A channel is a way to sell: ourselves, resellers, partners, online.",
        }}
        filters={[
          {
            key: "state",
            label: "State",
            options: channelStates.map((value) => ({ value, label: channelStateNames[value] })),
          },
          {
            key: "type",
            label: "Type",
            options: channelTypes.map((value) => ({ value, label: channelTypeNames[value] })),
          },
        ]}
        columns={columns}
      />
    </>
  );
}

const columns: readonly Column<Row>[] = [
  { key: "name", head: "Channel", cell: (row) => row.name },
  {
    key: "number",
    head: "Number",
    className: "figures whitespace-nowrap text-ink-2",
    cell: (row) => row.number,
  },
  {
    key: "state",
    head: "State",
    narrow: "end",
    cell: (row) => <Status word={channelStateNames[row.state]} tone={channelTones[row.state]} />,
  },
  { key: "type", head: "Type", cell: (row) => channelTypeNames[row.type] },
  {
    key: "territory",
    head: "Territory",
    from: "lg",
    cell: (row) => row.territory ?? <None />,
  },
  { key: "owner", head: "Owner", from: "lg", narrow: "hidden", cell: (row) => <Person name={row.ownerName} /> },
  {
    key: "lists",
    head: "Price lists",
    align: "right",
    cell: (row) =>
      row.publishedLists > 0 ? (
        <>
          {row.publishedLists}
          <span className="md:hidden"> {row.publishedLists === 1 ? "price list" : "price lists"}</span>
        </>
      ) : (
        <span className="text-warning">
          <span className="max-md:hidden">None</span>
          <span className="md:hidden">No price list</span>
        </span>
      ),
  },
];
