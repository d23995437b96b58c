import type { Metadata } from "next";
import { Diff } from "@/components/diff";
import { LinkButton } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Chip } from "@/components/status";
import { plural } from "@/lib/kernel/text";
import { comparedVersions } from "@/lib/offerings/catalog/queries/compared-versions";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { comparedValue, partName } from "../../compared-words";
import { changeNames, changeTone } from "../../state-look";

export const metadata: Metadata = { title: "Compare versions" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string; after?: string }> };

export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const given = await searchParams;
  const { before, after, differences } = await orNotFound(
    comparedVersions(actor, id, Number(given.before) || 0, Number(given.after) || 0),
  );
  const prices = differences.filter((each) => each.part === "price");
  const rest = differences.filter((each) => each.part !== "price");
  const columns = [
    { key: "what", head: "What", cell: (row: (typeof differences)[number]) => partName(row.part, row.label) },
    {
      key: "kind",
      head: "Change",
      cell: (row: (typeof differences)[number]) => <Chip tone={changeTone[row.kind]}>{changeNames[row.kind]}</Chip>,
    },
    {
      key: "before",
      head: `Version ${before.n}`,
      cell: (row: (typeof differences)[number]) => comparedValue(row.before),
      className: "break-words align-top",
    },
    {
      key: "after",
      head: `Version ${after.n}`,
      cell: (row: (typeof differences)[number]) =>
        typeof row.before === "string" && typeof row.after === "string" ? (
          <Diff before={row.before} after={row.after} />
        ) : (
          comparedValue(row.after)
        ),
      className: "break-words align-top",
    },
  ];
  return (
    <>
      <PageHeader
        title={`Version ${before.n} and version ${after.n}`}
        back={{ href: `/offerings/${id}?tab=versions`, label: after.name }}
        meta={<span>{differences.length === 0 ? "No difference" : plural(differences.length, "difference")}</span>}
        actions={<LinkButton href={`/offerings/${id}?n=${after.n}`}>Open version {after.n}</LinkButton>}
      />
      <div className="flex flex-col gap-4">
        <Panel title="Prices" flush>
          <SimpleTable
            label="Prices"
            rows={prices}
            rowKey={(row) => row.label}
            columns={columns}
            empty="The prices are the same"
          />
        </Panel>
        <Panel title="Content and bundle" flush>
          <SimpleTable
            label="Content and bundle"
            rows={rest}
            rowKey={(row) => `${row.part}${row.label}`}
            columns={columns}
            empty="The rest is the same"
          />
        </Panel>
      </div>
    </>
  );
}
