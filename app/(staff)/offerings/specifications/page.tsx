import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { LinkButton } from "@/components/link-button";
import { readList, type SearchParams } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { offeringStateNames, offeringStates } from "@/lib/offerings/catalog/domain/lifecycle";
import {
  type SpecificationRow,
  specificationsMatching,
} from "@/lib/offerings/specifications/queries/specifications-matching";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { SavedViews } from "../../saved-views";
import { offeringTone } from "../state-look";

export const metadata: Metadata = { title: "Specifications" };

export default async function SpecificationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/offerings/specifications");
  const list = readList(await searchParams, { path: "/offerings/specifications", filters: ["state"], sorts: ["name"] });
  const state = offeringStates.find((each) => each === list.filters.state?.[0]);
  const page = pageOf({ after: list.after ?? null, before: list.before ?? null });
  const found = await orNotFound(specificationsMatching(actor, { search: list.search || undefined, state }, page));
  return (
    <>
      <PageHeader
        title="Specifications"
        actions={
          found.mayWrite && (
            <LinkButton href="/offerings/specifications/new" variant="primary">
              New specification
            </LinkButton>
          )
        }
      />
      <DataTable<SpecificationRow>
        label="Specifications"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `/offerings/specifications/${row.id}`}
        search="Search name"
        views={<SavedViews actor={actor} list={list} name="specifications" />}
        first={{ title: "No specifications yet", body: "A specification says what something is; offerings sell it." }}
        filters={[
          {
            key: "state",
            label: "State",
            kind: "one",
            options: offeringStates.map((value) => ({ value, label: offeringStateNames[value] })),
          },
        ]}
        columns={[
          { key: "name", head: "Specification", sort: "name", cell: (row) => row.name },
          {
            key: "number",
            head: "Number",
            cell: (row) => <span className="figures whitespace-nowrap">{row.number}</span>,
          },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (row) => <Status word={offeringStateNames[row.state]} tone={offeringTone[row.state]} />,
          },
          {
            key: "description",
            head: "Description",
            from: "lg",
            narrow: "hidden",
            cut: "long",
            className: "text-ink-2",
            cell: (row) => row.description,
          },
          { key: "catalog", head: "Source", from: "xl", narrow: "hidden", cell: (row) => row.catalog ?? "Own" },
          {
            key: "characteristics",
            head: "Characteristics",
            align: "right",
            from: "lg",
            narrow: "hidden",
            cell: (row) => <span className="figures">{row.characteristics}</span>,
          },
          {
            key: "offerings",
            head: "Offerings",
            align: "right",
            cell: (row) => (
              <span className="figures">
                {row.offerings}
                <span className="md:hidden"> {row.offerings === 1 ? "offering" : "offerings"}</span>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
