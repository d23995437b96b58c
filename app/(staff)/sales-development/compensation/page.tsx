import type { Metadata } from "next";
import { DateText } from "@/components/date-time";
import { EmptyState } from "@/components/empty-state";
import { LinkButton, TextLink } from "@/components/link-button";
import { PageHeader } from "@/components/page-header";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import { requireActor } from "@/lib/platform/session";
import { measureNames } from "@/lib/sales-development/compensation/domain/measure";
import {
  type CompensationPlanRow,
  compensationPlansNow,
} from "@/lib/sales-development/compensation/queries/compensation-plans";
import { orNotFound } from "../../or-not-found";

export const metadata: Metadata = { title: "Compensation" };
const path = "/sales-development/compensation";

export default async function CompensationPage() {
  const actor = await requireActor(path);
  const { rows, may } = await orNotFound(compensationPlansNow(actor));
  const fresh = may.write && (
    <LinkButton href={`${path}/new`} variant="primary">
      New plan
    </LinkButton>
  );
  return (
    <>
      <PageHeader title="Compensation" actions={rows.length > 0 && fresh} />
      {rows.length === 0 ? (
        <EmptyState kind="first" title="No plans yet" action={fresh || undefined}>
          A plan says what a signed agreement pays its sellers.
        </EmptyState>
      ) : (
        <Panel title="Plans" flush>
          <SimpleTable label="Compensation plans" rows={rows} rowKey={(row) => row.id} columns={columns} />
        </Panel>
      )}
    </>
  );
}

const columns = [
  {
    key: "name",
    head: "Plan",
    cell: (row: CompensationPlanRow) => <TextLink href={`${path}/${row.id}`}>{row.name}</TextLink>,
  },
  {
    key: "state",
    head: "State",
    cell: (row: CompensationPlanRow) =>
      row.inForce ? (
        <Status word={`Version ${row.inForce.n} in force`} tone="success" />
      ) : row.later ? (
        <Status word="Published for later" tone="pending" />
      ) : (
        <Status word="Draft" tone="info" />
      ),
  },
  { key: "measure", head: "Counts", cell: (row: CompensationPlanRow) => measureNames[row.measure] },
  {
    key: "from",
    head: "Since",
    cell: (row: CompensationPlanRow) => row.inForce?.validFrom && <DateText date={row.inForce.validFrom} />,
  },
  { key: "people", head: "Paid by it", align: "right" as const, cell: (row: CompensationPlanRow) => row.people },
  {
    key: "draft",
    head: "Being written",
    cell: (row: CompensationPlanRow) =>
      row.draft && <TextLink href={`${path}/${row.id}/versions/${row.draft.id}`}>Version {row.draft.n}</TextLink>,
  },
];
