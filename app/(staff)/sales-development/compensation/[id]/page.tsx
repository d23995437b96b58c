import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Columns, Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { plural } from "@/lib/kernel/text";
import { colleagues } from "@/lib/parties/staff/queries/colleagues";
import { requireActor } from "@/lib/platform/session";
import {
  type CompensationPlanView,
  compensationPlan,
} from "@/lib/sales-development/compensation/queries/compensation-plan";
import { History } from "../../../history";
import { orNotFound } from "../../../or-not-found";
import { versionLook } from "../look";
import { TermsTable } from "../terms-table";
import { AssignPlan, DraftNext, EndAssignment } from "./plan-actions";

export const metadata: Metadata = { title: "Compensation plan" };

export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/sales-development/compensation/${id}`;
  const actor = await requireActor(path);
  const view = await orNotFound(compensationPlan(actor, id));
  const { plan, inForce, assignments, versions, day, may } = view;
  const sellers = may.assign
    ? await colleagues(actor, { at: day, roles: ["sales_rep", "sales_manager", "director", "sales_development"] })
    : [];
  return (
    <>
      <PageHeader
        title={plan.name}
        status={<Status word={inForce ? "In force" : "Not in force"} tone={inForce ? "success" : "neutral"} />}
        back={{ href: "/sales-development/compensation", label: "Compensation" }}
        meta={<span>{plan.currency}</span>}
        actions={
          view.draftId && may.write ? (
            <LinkButton href={`${path}/versions/${view.draftId}`} variant="primary">
              Open the draft
            </LinkButton>
          ) : (
            may.draftNext && <DraftNext planId={id} />
          )
        }
      />
      <Columns
        aside={
          <>
            <Panel title="Versions" flush>
              <SimpleTable label="Versions" rows={versions} rowKey={(row) => row.id} columns={versionColumns(view)} />
            </Panel>
            <History entries={view.history} />
          </>
        }
      >
        {inForce && (
          <Panel title={`Version ${inForce.n}, in force`} note={inForce.note}>
            <TermsTable terms={inForce} currency={plan.currency} />
          </Panel>
        )}
        <Panel
          title="Paid by it"
          note={plural(assignments.length, "assignment")}
          actions={may.assign && <AssignPlan planId={id} name={plan.name} people={sellers} today={day} />}
          flush
        >
          <SimpleTable
            label="People paid by this plan"
            rows={assignments}
            rowKey={(row) => row.id}
            empty={may.assign ? "Nobody yet. Assign it to the sellers that it pays." : "Nobody yet."}
            columns={[
              { key: "name", head: "Seller", cell: (row) => row.name },
              { key: "from", head: "From", cell: (row) => <DateText date={row.validFrom} /> },
              {
                key: "until",
                head: "Until",
                cell: (row) =>
                  row.validUntil ? <DateText date={row.validUntil} /> : <span className="text-ink-3">Open</span>,
              },
              {
                key: "end",
                head: "Change",
                align: "right",
                cell: (row) =>
                  may.assign &&
                  (row.validUntil === null || row.validUntil > day) && (
                    <EndAssignment id={row.id} version={row.version} name={row.name} today={day} />
                  ),
              },
            ]}
          />
        </Panel>
      </Columns>
    </>
  );
}

type Version = CompensationPlanView["versions"][number];
const versionColumns = ({ plan, day, inForce }: CompensationPlanView) => [
  {
    key: "n",
    head: "Version",
    cell: (row: Version) => (
      <TextLink href={`/sales-development/compensation/${plan.id}/versions/${row.id}`}>{row.n}</TextLink>
    ),
  },
  {
    key: "state",
    head: "State",
    cell: (row: Version) => {
      const { word, tone } = versionLook(row, day, inForce?.n);
      return <Status word={word} tone={tone} />;
    },
  },
  { key: "from", head: "From", cell: (row: Version) => row.validFrom && <DateText date={row.validFrom} /> },
];
