import { TextLink } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import type { Difference } from "@/lib/approvals/policies/domain/comparison";
import type { VersionLine } from "@/lib/approvals/policies/queries/policy-versions";
import { versionHref } from "./version-list";

type Props = {
  current: VersionLine;
  versions: readonly VersionLine[];
  /** The version on the left. */
  against: VersionLine | undefined;
  differences: readonly Difference[];
};

/** What this version changes against another, line by line. */
export function Compared({ current, versions, against, differences }: Props) {
  const others = versions.filter((row) => row.id !== current.id && row.state !== "discarded").slice(0, 8);
  if (!against) return null;
  return (
    <Panel
      title={`Compared with version ${against.number}`}
      actions={others
        .filter((row) => row.id !== against.id)
        .map((row) => (
          <TextLink key={row.id} href={`${versionHref(current)}?with=${row.id}`} className="link text-12">
            Version {row.number}
          </TextLink>
        ))}
      flush
    >
      <SimpleTable
        label="Differences"
        rows={differences}
        rowKey={(row) => row.what}
        empty="No difference"
        columns={[
          { key: "what", head: "What", cell: (row) => row.what, className: "align-top font-medium" },
          {
            key: "before",
            head: `Version ${against.number}`,
            cell: (row) => row.before ?? <span className="text-ink-3">not there</span>,
            className: "align-top text-ink-2",
          },
          {
            key: "after",
            head: `Version ${current.number}`,
            cell: (row) => row.after ?? <span className="text-ink-3">left out</span>,
            className: "align-top",
          },
        ]}
      />
    </Panel>
  );
}
