import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import type { VersionLine } from "@/lib/approvals/policies/queries/policy-versions";
import { kinds } from "./kinds";

export const versionHref = (row: Pick<VersionLine, "kind" | "id">) => `${kinds[row.kind].versions}/${row.id}`;

/** The state of a version in words. */
export function versionLook(row: VersionLine) {
  if (row.inForce) return { word: "In force", tone: "success" } as const;
  if (row.state === "draft") return { word: "Draft", tone: "info" } as const;
  if (row.state === "discarded") return { word: "Discarded", tone: "neutral" } as const;
  const planned = row.effectiveFrom !== null && row.effectiveFrom > new Date();
  return planned ? ({ word: "Planned", tone: "pending" } as const) : ({ word: "Replaced", tone: "neutral" } as const);
}

export function VersionList({ rows }: { rows: readonly VersionLine[] }) {
  return (
    <Panel title="Versions" flush>
      <SimpleTable
        label="Versions"
        stacks
        rows={rows}
        rowKey={(row) => row.id}
        empty="No version yet"
        columns={[
          {
            key: "number",
            head: "Version",
            cell: (row) => <TextLink href={versionHref(row)}>Version {row.number}</TextLink>,
          },
          { key: "state", head: "State", cell: (row) => <Status {...versionLook(row)} needsYou={row.may.publish} /> },
          {
            key: "from",
            head: "From",
            cell: (row) => (row.effectiveFrom ? <DateTime at={row.effectiveFrom} short /> : "–"),
          },
          { key: "writers", head: "Written by", cell: (row) => row.writers.join(", ") },
          { key: "publisher", head: "Published by", cell: (row) => row.publisher ?? "–" },
          { key: "note", head: "Why", cell: (row) => row.note },
        ]}
      />
    </Panel>
  );
}
