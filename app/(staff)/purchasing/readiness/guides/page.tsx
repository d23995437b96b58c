import type { Metadata } from "next";
import { type Column, DataTable } from "@/components/data-table";
import { DateText } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { readList, type SearchParams } from "@/components/list-url";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { Status } from "@/components/status";
import { plural } from "@/lib/kernel/text";
import { requireActor } from "@/lib/platform/session";
import { guideStateNames } from "@/lib/purchasing/guides/domain/guide";
import { type GuideListed, guides } from "@/lib/purchasing/guides/queries/guides";
import { purchaseFormNames, purchaseForms } from "@/lib/purchasing/orders/domain/purchase";
import { orNotFound } from "../../../or-not-found";
import { guideTones } from "../look";
import { ReadinessTabs } from "../readiness-tabs";

export const metadata: Metadata = { title: "Handling guides" };

export default async function GuidesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/purchasing/readiness/guides");
  const { rows, may } = await orNotFound(guides(actor));
  const list = readList(await searchParams, { path: "/purchasing/readiness/guides", filters: ["form"] });
  const forms = list.filters.form ?? [];
  const shown = rows.filter(({ form }) => forms.length === 0 || form === null || forms.includes(form));
  return (
    <>
      <PageHeader
        title="Readiness"
        actions={
          may.write && (
            <LinkButton href="/purchasing/readiness/guides/new" variant="primary">
              New guide
            </LinkButton>
          )
        }
      />
      <ReadinessTabs current="guides" />
      <DataTable<GuideListed>
        label="Handling guides"
        list={list}
        rows={shown}
        total={shown.length}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        rowHref={(row) => `/purchasing/readiness/guides/${row.id}`}
        first={{ title: "No guides yet", body: "A guide says step by step how purchases of a form are handled." }}
        filters={[
          {
            key: "form",
            label: "Form",
            options: purchaseForms.map((value) => ({ value, label: purchaseFormNames[value] })),
          },
        ]}
        columns={columns}
      />
    </>
  );
}

const columns: readonly Column<GuideListed>[] = [
  { key: "title", head: "Guide", cell: (row) => row.title },
  {
    key: "state",
    head: "State",
    narrow: "end",
    cell: (row) =>
      row.overdue ? (
        <Status word="Review overdue" tone="danger" />
      ) : (
        <Status word={`${guideStateNames[row.state]}, version ${row.n}`} tone={guideTones[row.state]} />
      ),
  },
  { key: "form", head: "Form", cell: (row) => (row.form ? purchaseFormNames[row.form] : "All forms") },
  { key: "channel", head: "Channel", cell: (row) => row.channel ?? "All channels" },
  {
    key: "owner",
    head: "Owner",
    narrow: "hidden",
    cell: (row) => (row.owner ? <Person name={row.owner} /> : <None />),
  },
  {
    key: "review",
    head: "Review by",
    cell: (row) => (row.reviewOn ? <DateText date={row.reviewOn} /> : <None />),
  },
  {
    key: "read",
    head: "Read",
    narrow: "hidden",
    cell: (row) => <span className="text-ink-2">{row.read ? "By you" : plural(row.readers, "reader")}</span>,
  },
];
