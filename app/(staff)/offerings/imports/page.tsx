import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { readList, type SearchParams } from "@/components/list-url";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Status } from "@/components/status";
import { pageOf } from "@/lib/kernel/page";
import { countOf, importStateNames, type RecordKind } from "@/lib/offerings/imports/domain/import-job";
import { importsRecent } from "@/lib/offerings/imports/queries/imports-recent";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { importTone } from "../state-look";

export const metadata: Metadata = { title: "Imports" };

type Row = Awaited<ReturnType<typeof importsRecent>>["rows"][number];

export default async function ImportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("/offerings/imports");
  const list = readList(await searchParams, { path: "/offerings/imports" });
  const found = await orNotFound(
    importsRecent(actor, pageOf({ after: list.after ?? null, before: list.before ?? null })),
  );
  const newImport = (
    <LinkButton href="/offerings/imports/new" variant="primary">
      New import
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Imports" actions={found.mayImport && newImport} />
      <DataTable<Row>
        label="Imports"
        list={list}
        rows={found.rows}
        next={found.next}
        previous={found.previous}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        rowHref={(row) => `/offerings/imports/${row.id}`}
        first={{
          title: "No imports yet",
          body: "A price list as TMF620 JSON. You see what would change before anything does.",
          ...(found.mayImport ? { action: newImport } : {}),
        }}
        columns={[
          {
            key: "number",
            head: "Import",
            cell: (row) => <span className="figures whitespace-nowrap">{row.number}</span>,
          },
          {
            key: "file",
            head: "File",
            cut: "long",
            cell: (row) => row.fileName,
          },
          {
            key: "state",
            head: "State",
            narrow: "end",
            cell: (row) => (
              <Status
                word={importStateNames[row.state]}
                tone={importTone[row.state]}
                needsYou={row.state === "checked"}
              />
            ),
          },
          { key: "catalog", head: "Catalogue", from: "lg", cell: (row) => row.catalogName ?? <None /> },
          {
            key: "specifications",
            head: "Specifications",
            align: "right",
            from: "lg",
            narrow: "hidden",
            cell: (row) => <Figures summary={row.summary} kind="specification" />,
          },
          {
            key: "offerings",
            head: "Offerings",
            align: "right",
            cell: (row) => <Figures summary={row.summary} kind="offering" />,
          },
          {
            key: "prices",
            head: "Prices",
            align: "right",
            from: "lg",
            narrow: "hidden",
            cell: (row) => <Figures summary={row.summary} kind="price" />,
          },
          { key: "by", head: "By", from: "xl", narrow: "hidden", cell: (row) => row.requestedBy ?? "Command line" },
          {
            key: "at",
            head: "Brought",
            from: "lg",
            narrow: "hidden",
            cell: (row) => <DateTime at={row.createdAt} short />,
          },
        ]}
      />
    </>
  );
}

/** "+207 −40 ~21" */
function Figures({ summary, kind }: Pick<Row, "summary"> & { kind: RecordKind }) {
  if (Object.keys(summary).length === 0) return <None />;
  const count = (change: "added" | "removed" | "changed") => countOf(summary, kind, change).toLocaleString("en-GB");
  return (
    <span className="figures whitespace-nowrap text-ink-2">
      +{count("added")} −{count("removed")} ~{count("changed")}
    </span>
  );
}
