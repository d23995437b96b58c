import type { Metadata } from "next";
import { DataTable } from "@/components/data-table";
import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { listHref, readList } from "@/components/list-url";
import { PageHeader } from "@/components/page-header";
import { Person } from "@/components/person";
import { pageOf } from "@/lib/kernel/page";
import type { JournalEntry } from "@/lib/platform/journal";
import { journalKinds, journalMatching } from "@/lib/platform/journal-search";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../or-not-found";
import { EntryPanel } from "./entry-panel";
import { journalWords, kindWords, typesSaying } from "./journal-words";

export const metadata: Metadata = { title: "Journal" };

/** What no person did, Dealdesk did; the journal names the reaction or job as well. */
const doer = ({ actorKind, actorName, onBehalfOf }: JournalEntry) =>
  actorKind === "system" && actorName !== "Dealdesk"
    ? { name: "Dealdesk", note: actorName }
    : { name: actorName, ...(onBehalfOf ? { note: `for ${onBehalfOf}` } : {}) };

export default async function JournalPage({ searchParams }: PageProps<"/admin/journal">) {
  const actor = await requireActor();
  const list = readList(await searchParams, { path: "/admin/journal", filters: ["kind", "by"] });
  const [{ rows, next, previous }, kinds] = await orNotFound(
    Promise.all([
      journalMatching(actor, {
        search: list.search,
        types: typesSaying(list.search),
        kinds: list.filters.kind,
        actorKinds: list.filters.by,
        page: pageOf(list),
      }),
      journalKinds(actor),
    ]),
  );
  const open = rows.find((row) => row.id === list.peek);
  return (
    <>
      <PageHeader title="Journal" meta="Every change, as it was recorded. Nothing here can be changed or removed." />
      <DataTable
        label="Entries"
        list={list}
        rows={rows}
        next={next}
        previous={previous}
        rowKey={(row) => row.id}
        rowName={(row) => `${journalWords(row.type, row.data)} ${row.subjectLabel ?? ""}`}
        rowHref={(row) => listHref(list, { peek: row.id })}
        search="Search what, whom or who"
        filters={[
          { key: "kind", label: "About", options: kinds.map((kind) => ({ value: kind, label: kindWords(kind) })) },
          {
            key: "by",
            label: "By",
            options: [
              { value: "person", label: "Staff" },
              { value: "signatory", label: "Signatories" },
              { value: "client", label: "API clients" },
              { value: "system", label: "Dealdesk itself" },
            ],
          },
        ]}
        first={{ title: "Nothing was recorded yet" }}
        columns={[
          {
            key: "type",
            head: "What",
            cell: (row) => <span className="line-clamp-2">{journalWords(row.type, row.data)}</span>,
          },
          { key: "subject", head: "About", cell: (row) => row.subjectLabel ?? kindWords(row.subjectKind) },
          {
            key: "actor",
            head: "By",
            cell: (row) => <Person {...doer(row)} />,
          },
          { key: "at", head: "At", align: "right", narrow: "end", cell: (row) => <DateTime at={row.at} short /> },
          {
            key: "stream",
            head: "Stream",
            from: "xl",
            optional: true,
            cell: (row) => <TextLink href={listHref(list, { q: row.stream })}>{row.stream}</TextLink>,
          },
        ]}
      />
      {open && <EntryPanel entry={open} closeHref={listHref(list, { peek: undefined })} actor={actor} />}
    </>
  );
}
