import { TextLink } from "@/components/link-button";
import { SimpleTable } from "@/components/simple-table";
import type { ImportSummary } from "@/db/schema";
import { countOf, type RecordKind, type RowChange } from "@/lib/offerings/imports/domain/import-job";

const kinds = [
  { kind: "category", label: "Categories" },
  { kind: "specification", label: "Specifications" },
  { kind: "offering", label: "Offerings" },
  { kind: "price", label: "Prices" },
] as const;

const columns = [
  { change: "added", head: "New", sign: "+" },
  { change: "removed", head: "Gone", sign: "−" },
  { change: "changed", head: "Changed", sign: "~" },
  { change: "unchanged", head: "Unchanged", sign: "" },
  { change: "broken", head: "Cannot be read", sign: "" },
] as const;

type Props = { id: string; summary: ImportSummary; kind: RecordKind | undefined; change: RowChange | undefined };

/** What a file means in figures; each opens its rows. */
export function Summary({ id, summary, kind, change }: Props) {
  return (
    <SimpleTable
      label="What changes"
      rows={kinds}
      rowKey={(row) => row.kind}
      columns={[
        { key: "kind", head: "Records", cell: (row) => row.label },
        ...columns.map((column) => ({
          key: column.change,
          head: column.head,
          align: "right" as const,
          cell: (row: (typeof kinds)[number]) => {
            const count = countOf(summary, row.kind, column.change);
            if (count === 0) return <span className="figures text-ink-3">0</span>;
            const chosen = row.kind === kind && column.change === change;
            return (
              <TextLink
                href={`/offerings/imports/${id}?kind=${row.kind}&change=${column.change}`}
                className={
                  chosen ? "figures rounded-chip bg-accent-soft px-1 font-medium text-accent-text" : "link figures"
                }
                aria-current={chosen || undefined}
              >
                {column.sign}
                {count.toLocaleString("en-GB")}
              </TextLink>
            );
          },
        })),
      ]}
    />
  );
}
