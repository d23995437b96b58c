import { DateText, UntilText } from "@/components/date-time";
import { LinkButton } from "@/components/link-button";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import type { StaffPersonView } from "@/lib/parties/staff/queries/staff-person";
import { PeriodStatus } from "../period-status";

/** The positions that the person sat in, sits in and will sit in. */
export function SeatsPanel({ person }: { person: StaffPersonView }) {
  return (
    <Panel
      title="Positions"
      flush
      actions={
        <LinkButton size="compact" variant="quiet" href={"/admin/people/positions" as never}>
          All positions
        </LinkButton>
      }
    >
      <SimpleTable
        label="Positions"
        rows={person.seats}
        rowKey={(row) => row.id}
        empty="In no position. Fill one from the list of positions."
        columns={[
          {
            key: "title",
            head: "Position",
            cell: (row) => (
              <SoftLink
                href={`/admin/people/positions/${row.positionId}`}
                className="font-medium hover:text-accent-text hover:underline"
              >
                {row.title}
              </SoftLink>
            ),
          },
          { key: "state", head: "State", cell: (row) => <PeriodStatus state={row.state} /> },
          { key: "from", head: "From", cell: (row) => <DateText date={row.validFrom} /> },
          {
            key: "until",
            head: "Until",
            cell: (row) => <UntilText date={row.validUntil} />,
          },
        ]}
      />
    </Panel>
  );
}
