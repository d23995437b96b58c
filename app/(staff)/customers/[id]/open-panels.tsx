import { DateText, DateTime } from "@/components/date-time";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import { stateNames as agreementStateNames } from "@/lib/agreements/drafting/domain/agreement-lifecycle";
import { agreementsOf } from "@/lib/agreements/drafting/queries/agreements-of";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { may } from "@/lib/kernel/permissions";
import { orderStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { ordersOf } from "@/lib/purchasing/orders/queries/orders";
import { stateNames as opportunityStateNames } from "@/lib/qualification/opportunities/domain/opportunity";
import { opportunitiesOf } from "@/lib/qualification/opportunities/queries/opportunities-of";
import { stateTones as orderTones } from "../../purchasing/state-look";
import { stateTones as opportunityTones } from "../../qualification/look";

type Props = { actor: Actor; organisationId: string };

/** Opportunities, agreements under way and orders of a customer, as far as this person may see them. */
export async function OpenPanels({ actor, organisationId }: Props) {
  const [opportunities, agreements, orders] = await Promise.all([
    may(actor, "opportunity:read") ? opportunitiesOf(actor, organisationId) : undefined,
    may(actor, "agreement:read") ? agreementsOf(actor, organisationId) : undefined,
    may(actor, "order:read") ? ordersOf(actor, organisationId) : undefined,
  ]);
  const open = (href: string, label: string) => (
    <SoftLink href={href} className="font-medium hover:text-accent-text hover:underline">
      {label}
    </SoftLink>
  );
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {opportunities && (
        <Panel title="Opportunities" flush>
          <SimpleTable
            label="Opportunities"
            rows={opportunities}
            rowKey={(row) => row.id}
            empty="No opportunity here that you may see"
            columns={[
              {
                key: "name",
                head: "Opportunity",
                className: "min-w-36",
                cell: (row) => open(`/qualification/${row.id}`, row.name),
              },
              {
                key: "state",
                head: "State",
                cell: (row) => <Status word={opportunityStateNames[row.state]} tone={opportunityTones[row.state]} />,
              },
              { key: "need", head: "Needed on", cell: (row) => <DateText date={row.needOn} /> },
              { key: "owner", head: "Owner", cell: (row) => row.owner },
            ]}
          />
        </Panel>
      )}
      {agreements && (
        <Panel title="Agreements under way" flush>
          <SimpleTable
            label="Agreements under way"
            rows={agreements.filter((row) => row.isOpen)}
            rowKey={(row) => row.id}
            empty="No agreement under way"
            columns={[
              {
                key: "title",
                head: "Agreement",
                className: "min-w-36",
                cell: (row) => open(`/agreements/${row.id}`, row.title),
              },
              {
                key: "state",
                head: "State",
                cell: (row) => <Status word={agreementStateNames[row.state]} tone="pending" />,
              },
              {
                key: "total",
                head: "Total",
                align: "right",
                cell: (row) => <Money of={{ minor: row.totalMinor, currency: row.currency as Currency }} />,
              },
            ]}
          />
        </Panel>
      )}
      {orders && (
        <Panel title="Orders" flush>
          <SimpleTable
            label="Orders"
            rows={orders}
            rowKey={(row) => row.id}
            empty="Nothing ordered yet"
            columns={[
              { key: "number", head: "Order", cell: (row) => open(`/purchasing/purchases/${row.id}`, row.number) },
              {
                key: "state",
                head: "State",
                cell: (row) => <Status word={orderStateNames[row.state]} tone={orderTones[row.state]} />,
              },
              { key: "items", head: "Items done", align: "right", cell: (row) => `${row.completed} of ${row.items}` },
              { key: "received", head: "Received", cell: (row) => <DateTime at={row.receivedAt} dateOnly /> },
            ]}
          />
        </Panel>
      )}
    </div>
  );
}
