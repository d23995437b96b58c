import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/data-table";
import { DateText } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { readList, type SearchParams } from "@/components/list-url";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { may, roleNames, roles } from "@/lib/kernel/permissions";
import { type StaffRow, staffList } from "@/lib/parties/staff/queries/staff-list";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { PeopleTabs } from "./people-tabs";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/admin/people");
  const list = readList(await searchParams, { path: "/admin/people", filters: ["role", "work"], sorts: ["name"] });
  const filter = {
    search: list.search,
    role: roles.find((role) => role === list.filters.role?.[0]),
    left: list.filters.work?.[0] === "left",
  };
  const found = await orNotFound(staffList(actor, filter, pageOf(list)));
  return (
    <>
      <PageHeader
        title="People"
        actions={
          may(actor, "people:manage") && (
            <LinkButton href="/admin/people/new" variant="primary">
              Hire somebody
            </LinkButton>
          )
        }
      />
      <PeopleTabs current="people" />
      <DataTable<StaffRow>
        label="People"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `/admin/people/${row.id}`}
        search="Search name or e-mail"
        filters={[
          {
            key: "role",
            label: "Role",
            kind: "one",
            options: roles.map((value) => ({ value, label: roleNames[value] })),
          },
          { key: "work", label: "Works here", kind: "one", options: [{ value: "left", label: "Has left" }] },
        ]}
        columns={columns}
      />
    </>
  );
}

const dash = <None />;
const columns: readonly Column<StaffRow>[] = [
  { key: "name", head: "Name", sort: "name", cell: (row) => <Person name={row.name} /> },
  { key: "positions", head: "Position", cell: (row) => row.positions.join(", ") || dash },
  {
    key: "roles",
    head: "Roles",
    cell: (row) => row.roles.map((role) => roleNames[role]).join(", ") || <Status word="No role" tone="warning" />,
  },
  { key: "email", head: "E-mail", from: "lg", cell: (row) => <span className="text-ink-2">{row.email}</span> },
  {
    key: "signIn",
    head: "Sign-in",
    from: "lg",
    narrow: "hidden",
    cell: (row) => (row.canSignIn ? "Set up" : <span className="text-ink-2">Not set up</span>),
  },
  {
    key: "until",
    head: "Leaves",
    from: "xl",
    narrow: "hidden",
    cell: (row) => (row.activeUntil ? <DateText date={row.activeUntil} /> : dash),
  },
];
