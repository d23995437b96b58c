import { DateTime } from "@/components/date-time";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import { stateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementsOf } from "@/lib/agreements/drafting/queries/agreements-of";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { orNotFound } from "../../or-not-found";

/** Agreements that the customer signed, the latest changed first. */
export async function SignedPanel({ actor, organisationId }: { actor: Actor; organisationId: string }) {
  const agreements = await orNotFound(agreementsOf(actor, organisationId));
  return (
    <Panel title="What they signed" flush>
      <SimpleTable
        label="What they signed"
        rows={agreements.filter((row) => row.isSigned)}
        rowKey={(row) => row.id}
        empty="Nothing signed yet that you may see"
        columns={[
          {
            key: "title",
            head: "Agreement",
            cell: (row) => (
              <SoftLink href={`/agreements/${row.id}`} className="font-medium hover:underline">
                {row.title}
              </SoftLink>
            ),
          },
          { key: "number", head: "Number", cell: (row) => <span className="figures text-ink-2">{row.number}</span> },
          { key: "state", head: "State", cell: (row) => <Status word={stateNames[row.state]} tone="success" /> },
          {
            key: "monthly",
            head: "Monthly",
            align: "right",
            cell: (row) => <Money of={{ minor: row.monthlyMinor, currency: row.currency as Currency }} />,
          },
          {
            key: "total",
            head: "Total",
            align: "right",
            cell: (row) => <Money of={{ minor: row.totalMinor, currency: row.currency as Currency }} />,
          },
          { key: "changed", head: "Changed", cell: (row) => <DateTime at={row.changedAt} dateOnly /> },
        ]}
      />
    </Panel>
  );
}
