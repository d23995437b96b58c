import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { DateTime } from "@/components/date-time";
import { TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { requireActor } from "@/lib/platform/session";
import { cellStateNames, checkKindNames } from "@/lib/purchasing/readiness/domain/check";
import { assignableColleagues } from "@/lib/purchasing/readiness/queries/assignable-colleagues";
import { cellTimeline } from "@/lib/purchasing/readiness/queries/cell-timeline";
import { type ReadinessCell, readinessCell } from "@/lib/purchasing/readiness/queries/readiness-cell";
import { History } from "../../../history";
import { orNotFound } from "../../../or-not-found";
import { AssignDesk } from "../assign-gap";
import { cellTones } from "../look";
import { CloseCell } from "./cell-forms";
import { CheckPanel } from "./check-panel";

export const metadata: Metadata = { title: "Readiness" };

export default async function CellPage({ params }: PageProps<"/purchasing/readiness/[id]">) {
  const { id } = await params;
  const actor = await requireActor(`/purchasing/readiness/${id}`);
  const cell = await orNotFound(readinessCell(actor, id));
  const colleagues = cell.checks.some((check) => check.may.assign) ? await assignableColleagues(actor) : [];
  const entries = await cellTimeline(actor, id);
  return (
    <>
      <PageHeader
        title={cell.name}
        back={{ href: "/purchasing/readiness", label: "Readiness" }}
        status={<Status word={cellStateNames[cell.state]} tone={cellTones[cell.state]} />}
        meta={
          <>
            <TextLink href={`/sales-development/channels/${cell.channel.id}`}>{cell.channel.name}</TextLink>
            {cell.since && (
              <span>
                since <DateTime at={cell.since} />
              </span>
            )}
          </>
        }
        actions={cell.may.close && <CloseCell id={cell.id} version={cell.version} name={cell.name} />}
      />
      <div className="mb-4 flex flex-col gap-2 empty:hidden">
        {cell.closedAt && (
          <Banner tone="info">
            Closed on <DateTime at={cell.closedAt} />. It is not checked any more.
          </Banner>
        )}
        {cell.stopsLaunches && (
          <Banner tone="danger">No offering is launched on {cell.channel.name} while something is missing here.</Banner>
        )}
        {!cell.sells && !cell.closedAt && (
          <Banner tone="info">{cell.channel.name} does not sell now, so that this stops no launch.</Banner>
        )}
      </div>
      <AssignDesk colleagues={colleagues} dueOn={cell.dueOn}>
        <Columns aside={<History entries={entries} />}>
          <CheckPanel cell={cell} />
          <Probes cell={cell} />
          {cell.overrides.length > 0 && <Overrides cell={cell} />}
        </Columns>
      </AssignDesk>
    </>
  );
}

const Probes = ({ cell }: { cell: ReadinessCell }) => (
  <Panel title={cell.destination} note="Asked every 5 minutes; red after two failures in a row" flush>
    <SimpleTable
      label="Last probes"
      rows={cell.probes}
      rowKey={(row) => row.id}
      empty="Not asked yet"
      columns={[
        { key: "at", head: "Asked", cell: (row) => <DateTime at={row.askedAt} /> },
        {
          key: "answered",
          head: "Answer",
          cell: (row) => (
            <Status word={row.answered ? "Answered" : "No answer"} tone={row.answered ? "success" : "danger"} />
          ),
        },
        { key: "words", head: "It said", className: "min-w-48", cell: (row) => row.words },
        { key: "latency", head: "After", align: "right", cell: (row) => <Latency ms={row.latencyMs} /> },
      ]}
    />
  </Panel>
);

const Latency = ({ ms }: { ms: number }) => (
  <span className="figures whitespace-nowrap">{ms < 10_000 ? `${ms} ms` : `${Math.round(ms / 1_000)} s`}</span>
);

const Overrides = ({ cell }: { cell: ReadinessCell }) => (
  <Panel title="Overrides" flush>
    <SimpleTable
      label="Overrides"
      rows={cell.overrides}
      rowKey={(row) => row.id}
      columns={[
        { key: "kind", head: "Check", cell: (row) => checkKindNames[row.kind] },
        { key: "by", head: "By", cell: (row) => row.by },
        { key: "reason", head: "Reason", cell: (row) => row.reason },
        { key: "from", head: "From", cell: (row) => <DateTime at={row.givenAt} short /> },
        {
          key: "until",
          head: "Until",
          cell: (row) =>
            row.liftedAt ? (
              <span>
                <DateTime at={row.liftedAt} short />, lifted by {row.liftedByName}
              </span>
            ) : (
              <DateTime at={row.endsAt} short />
            ),
        },
      ]}
    />
  </Panel>
);
