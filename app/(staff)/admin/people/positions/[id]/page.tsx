import type { Metadata } from "next";
import { DateText, UntilText } from "@/components/date-time";
import { DefinitionList } from "@/components/definition-list";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import { businessFunctionNames, levelNames } from "@/lib/parties/staff/domain/position";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { orgChart } from "@/lib/parties/staff/queries/org-chart";
import { position } from "@/lib/parties/staff/queries/position";
import { staffTimeline } from "@/lib/parties/staff/queries/staff-timeline";
import { requireActor } from "@/lib/platform/session";
import { History } from "../../../../history";
import { orNotFound } from "../../../../or-not-found";
import { functionOptions, levelOptions } from "../position-choices";
import { PositionDialog } from "../position-dialog";
import { FillPosition, VacatePosition } from "./seat-forms";

export const metadata: Metadata = { title: "Position" };

export default async function PositionPage({ params }: PageProps<"/admin/people/positions/[id]">) {
  const { id } = await params;
  const actor = await requireActor(`/admin/people/positions/${id}`);
  const shown = await orNotFound(position(actor, id));
  const [chart, staff, entries] = await Promise.all([
    orgChart(actor),
    colleagues(actor),
    staffTimeline(actor, "position", id),
  ]);
  const { today, title, version, businessFunction, level, teamId } = shown;
  const isOver = (until: string | null) => until !== null && until <= today;
  return (
    <>
      <PageHeader
        back={{ href: "/admin/people/positions", label: "Positions" }}
        title={title}
        status={shown.holder ? <Status word="Held" tone="success" /> : <Status word="Vacant" tone="warning" needsYou />}
        meta={
          <>
            <span>{shown.teamName}</span>
            <span>{levelNames[level as keyof typeof levelNames]}</span>
          </>
        }
        actions={
          shown.may.manage && (
            <>
              <PositionDialog
                values={{
                  ...{ id, version, title, businessFunction, teamId },
                  level: String(level),
                  reportsTo: shown.reportsTo ?? "",
                }}
                teams={chart.teams.map((team) => ({ value: team.id, label: team.name }))}
                positions={chart.nodes.map((node) => ({ value: node.positionId, label: node.title }))}
                functions={functionOptions}
                levels={levelOptions}
              />
              <FillPosition
                positionId={id}
                title={title}
                today={today}
                people={staff.map((one) => ({ value: one.id, label: one.name }))}
              />
            </>
          )
        }
      />
      <Columns
        aside={
          <>
            <Panel title="Facts">
              <DefinitionList
                facts={[
                  { term: "Decides for", value: businessFunctionNames[businessFunction] },
                  { term: "Level", value: `${level} ${levelNames[level as keyof typeof levelNames]}` },
                  {
                    term: "Reports to",
                    value: shown.reportsTo && (
                      <SoftLink href={`/admin/people/positions/${shown.reportsTo}`} className="link">
                        {shown.reportsToTitle}
                      </SoftLink>
                    ),
                  },
                ]}
              />
            </Panel>
            <History entries={entries} />
          </>
        }
      >
        <Panel title="Who held it" flush>
          <SimpleTable
            label="Who held it"
            rows={shown.holdings}
            rowKey={(row) => row.id}
            empty="Nobody yet"
            columns={[
              {
                key: "person",
                head: "Person",
                cell: (row) => (
                  <SoftLink href={`/admin/people/${row.personId}`} className="font-medium hover:underline">
                    {row.personName}
                  </SoftLink>
                ),
              },
              { key: "from", head: "From", cell: (row) => <DateText date={row.validFrom} /> },
              {
                key: "until",
                head: "Until",
                cell: (row) => <UntilText date={row.validUntil} />,
              },
              {
                key: "end",
                head: "",
                align: "right",
                cell: (row) =>
                  shown.may.manage &&
                  !isOver(row.validUntil) && (
                    <VacatePosition
                      id={row.id}
                      person={row.personName}
                      title={title}
                      today={today}
                      from={row.validFrom}
                    />
                  ),
              },
            ]}
          />
        </Panel>
      </Columns>
    </>
  );
}
