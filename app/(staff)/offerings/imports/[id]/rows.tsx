import { LinkButton, TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Chip } from "@/components/status";
import type { Actor } from "@/lib/kernel/actor";
import { pageOf } from "@/lib/kernel/page";
import type { RecordKind, RowChange } from "@/lib/offerings/imports/domain/import-job";
import { importRowsOf } from "@/lib/offerings/imports/queries/import";
import { orNotFound } from "../../../or-not-found";
import { changeNames, changeTone } from "../../state-look";
import { rowDifferences } from "./row-differences";

type Props = {
  actor: Actor;
  id: string;
  kind: RecordKind | undefined;
  change: RowChange | undefined;
  notes: boolean;
  after: string | undefined;
  before: string | undefined;
};

const kindNames: Record<RecordKind, string> = {
  catalog: "Catalogue",
  category: "Category",
  specification: "Specification",
  offering: "Offering",
  price: "Price",
};

/** The records behind the figures: where they stand in the file, what changes, and what is wrong. */
export async function Rows({ actor, id, kind, change, notes, after, before }: Props) {
  const page = pageOf({ after: after ?? null, before: before ?? null });
  const found = await orNotFound(importRowsOf(actor, id, { kind, change, notes }, page));
  const query = [kind && `kind=${kind}`, change && `change=${change}`, notes && "notes=1"].filter(Boolean).join("&");
  const href = (more: string) => `/offerings/imports/${id}?${[query, more].filter(Boolean).join("&")}`;
  const title = notes
    ? "Records that go without something"
    : change
      ? `${changeNames[change]}: ${kind ? kindNames[kind].toLowerCase() : "all"}`
      : "Records that change or cannot be read";
  return (
    <Panel
      title={title}
      flush
      actions={
        query && (
          <LinkButton size="compact" variant="quiet" href={`/offerings/imports/${id}`}>
            Show all changes
          </LinkButton>
        )
      }
    >
      <SimpleTable
        label={title}
        stacks
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="No record"
        columns={[
          {
            key: "label",
            head: "Name",
            cell: (row) => (
              <div className="md:max-w-80">
                <span className="line-clamp-3 wrap-anywhere" title={row.label}>
                  {row.kind === "offering" && row.targetId ? (
                    <TextLink href={`/offerings/${row.targetId}`}>{row.label}</TextLink>
                  ) : (
                    row.label
                  )}
                </span>
                {row.sourceId !== row.label && (
                  <span className="block truncate text-12 text-ink-2" title={row.sourceId}>
                    {row.sourceId}
                  </span>
                )}
              </div>
            ),
            className: "align-top",
          },
          { key: "kind", head: "Record", cell: (row) => kindNames[row.kind], className: "align-top whitespace-nowrap" },
          {
            key: "change",
            head: "Change",
            cell: (row) => <Chip tone={changeTone[row.change]}>{changeNames[row.change]}</Chip>,
            className: "align-top whitespace-nowrap",
          },
          {
            key: "what",
            head: "What",
            cell: (row) => (
              <ul className="flex flex-col gap-0.5">
                {(row.problems ?? []).map((problem) => (
                  <li key={`${problem.path}${problem.message}`} className="break-words">
                    <span className="wrap-anywhere font-mono text-12 text-ink-2">{problem.path}</span>{" "}
                    <span className={row.change === "broken" ? "text-danger" : ""}>{problem.message}</span>
                  </li>
                ))}
                {rowDifferences(row.before, row.content, row.change).map((line) => (
                  <li key={line} className="break-words">
                    {line}
                  </li>
                ))}
              </ul>
            ),
            className: "align-top max-md:not-has-[li]:hidden",
          },
        ]}
      />
      {(found.previous || found.next) && (
        <nav aria-label="Pages of records" className="flex justify-end gap-2 p-2">
          {found.previous && (
            <LinkButton size="compact" href={href(`before=${encodeURIComponent(found.previous)}`)}>
              Previous
            </LinkButton>
          )}
          {found.next && (
            <LinkButton size="compact" href={href(`after=${encodeURIComponent(found.next)}`)}>
              Next
            </LinkButton>
          )}
        </nav>
      )}
    </Panel>
  );
}
