import type { Metadata } from "next";
import { Banner } from "@/components/banner";
import { DateText } from "@/components/date-time";
import { None } from "@/components/none";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { Person } from "@/components/person";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import { plural } from "@/lib/kernel/text";
import { businessFunctionNames, levelNames } from "@/lib/parties/staff/domain/position";
import { type OrgNode, orgChart } from "@/lib/parties/staff/queries/org-chart";
import { requireActor } from "@/lib/platform/session";
import { orNotFound } from "../../../or-not-found";
import { PeopleTabs } from "../people-tabs";
import { functionOptions, levelOptions } from "./position-choices";
import { PositionDialog } from "./position-dialog";
import { TeamDialog } from "./team-dialog";

export const metadata: Metadata = { title: "Positions" };

export default async function PositionsPage() {
  const actor = await requireActor("/admin/people/positions");
  const chart = await orNotFound(orgChart(actor));
  const teams = chart.teams.map(({ id, name }) => ({ value: id, label: name }));
  const positions = chart.nodes.map((node) => ({ value: node.positionId, label: node.title }));
  return (
    <>
      <PageHeader
        title="People"
        actions={
          chart.may.manage && (
            <>
              <TeamDialog teams={teams} />
              <PositionDialog teams={teams} positions={positions} functions={functionOptions} levels={levelOptions} />
            </>
          )
        }
      />
      <PeopleTabs current="positions" />
      <div className="flex flex-col gap-4">
        {chart.vacant > 0 && (
          <Banner tone="warning" title={`${plural(chart.vacant, "position")} vacant`}>
            What only a vacant position may approve waits until somebody sits in it.
          </Banner>
        )}
        <Panel title="Who reports to whom" flush>
          <SimpleTable<OrgNode>
            label="Positions"
            rows={chart.nodes}
            rowKey={(node) => node.positionId}
            empty="No positions yet. Begin with the one at the top."
            columns={[
              {
                key: "title",
                head: "Position",
                className: "min-w-48",
                cell: (node) => (
                  <span style={{ paddingInlineStart: `${node.depth * 1.25}rem` }} className="block">
                    <SoftLink
                      href={`/admin/people/positions/${node.positionId}`}
                      className="font-medium hover:text-accent-text hover:underline"
                    >
                      {node.title}
                    </SoftLink>
                  </span>
                ),
              },
              {
                key: "holder",
                head: "Held by",
                cell: (node) =>
                  node.personName && node.personId ? (
                    <SoftLink href={`/admin/people/${node.personId}`} className="hover:underline">
                      <Person name={node.personName} />
                    </SoftLink>
                  ) : (
                    <Status word="Vacant" tone="warning" needsYou />
                  ),
              },
              {
                key: "until",
                head: "Until",
                cell: (node) => (node.heldUntil ? <DateText date={node.heldUntil} /> : <None />),
              },
              { key: "level", head: "Level", cell: (node) => levelNames[node.level as keyof typeof levelNames] },
              { key: "function", head: "Function", cell: (node) => businessFunctionNames[node.businessFunction] },
              { key: "team", head: "Team", cell: (node) => node.teamName },
            ]}
          />
        </Panel>
      </div>
    </>
  );
}
