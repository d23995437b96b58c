import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { csvHref, listHref, type SearchParams } from "@/components/list-url";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { may } from "@/lib/kernel/permissions";
import { countries } from "@/lib/parties/customers/domain/country";
import { organisationKindNames, organisationKinds, tiers } from "@/lib/parties/customers/domain/organisation";
import { customerCount } from "@/lib/parties/customers/queries/customer-count";
import { type CustomerRow, customers } from "@/lib/parties/customers/queries/customers";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../or-not-found";
import { SavedViews } from "../saved-views";
import { readCustomers } from "./customer-list";
import { CustomerPeek } from "./customer-peek";
import { countryName, kindTones } from "./look";

export const metadata: Metadata = { title: "Customers" };

export default async function CustomersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/customers");
  const { list, filter, sort } = readCustomers(await searchParams);
  const [found, total, owners] = await orNotFound(
    Promise.all([
      customers(actor, filter, pageOf(list), sort),
      customerCount(actor, filter),
      colleagues(actor, { roles: ["sales_rep", "sales_manager", "director"] }),
    ]),
  );
  const mayEnter = may(actor, "party:write");
  const peeked = list.peek ? found.rows.find((row) => row.id === list.peek) : undefined;
  return (
    <>
      <PageHeader
        title="Customers"
        actions={
          mayEnter && (
            <LinkButton href="/customers/new" variant="primary">
              New customer
            </LinkButton>
          )
        }
      />
      <DataTable<CustomerRow>
        label="Customers"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        total={total.count}
        more={total.more}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `/customers/${row.id}`}
        peek
        search="Search name or number"
        exportHref={csvHref(list)}
        views={<SavedViews actor={actor} list={list} name="customers" />}
        first={{
          title: "No customers yet",
          body: mayEnter ? "Enter the first organisation that you sell to." : "Sales enters whom it sells to.",
        }}
        filters={[
          {
            key: "kind",
            label: "Kind",
            kind: "one",
            options: organisationKinds.map((value) => ({ value, label: organisationKindNames[value] })),
          },
          {
            key: "owner",
            label: "Owner",
            kind: "one",
            options: owners.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            key: "tier",
            label: "Tier",
            kind: "one",
            options: tiers.map((value) => ({ value, label: `Tier ${value}` })),
          },
          {
            key: "country",
            label: "Country",
            kind: "one",
            options: countries.map((value) => ({ value, label: countryName(value) })),
          },
        ]}
        columns={columns}
      />
      {peeked && <CustomerPeek actor={actor} id={peeked.id} closeHref={listHref(list, { peek: undefined })} />}
    </>
  );
}

const columns: readonly Column<CustomerRow>[] = [
  { key: "name", head: "Customer", sort: "name", cell: (row) => row.name },
  {
    key: "number",
    head: "Number",
    className: "figures whitespace-nowrap text-ink-2",
    cell: (row) => row.number,
  },
  {
    key: "kind",
    head: "Kind",
    narrow: "end",
    cell: (row) => <Status word={organisationKindNames[row.kind]} tone={kindTones[row.kind]} />,
  },
  { key: "tier", head: "Tier", narrow: "hidden", cell: (row) => row.tier ?? <None /> },
  { key: "country", head: "Country", cell: (row) => countryName(row.country) },
  {
    key: "industry",
    head: "Industry",
    from: "xl",
    narrow: "hidden",
    cell: (row) => row.industry ?? <None />,
  },
  { key: "owner", head: "Owner", from: "lg", cell: (row) => <Person name={row.ownerName} /> },
  { key: "sites", head: "Sites", align: "right", from: "xl", narrow: "hidden", cell: (row) => row.siteCount },
  { key: "contacts", head: "Contacts", align: "right", from: "xl", narrow: "hidden", cell: (row) => row.contactCount },
  {
    key: "changed",
    head: "Changed",
    sort: "changed",
    from: "lg",
    narrow: "hidden",
    cell: (row) => <DateTime at={row.changedAt} dateOnly />,
  },
];
