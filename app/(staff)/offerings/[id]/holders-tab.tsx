import { DateText } from "@/components/date-time";
import { LinkButton, TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { Status } from "@/components/status";
import type { Actor } from "@/lib/kernel/actor";
import type { Currency } from "@/lib/kernel/money";
import { pageOf } from "@/lib/kernel/page";
import { productStateNames } from "@/lib/offerings/products/domain/product";
import { holdersOf } from "@/lib/offerings/products/queries/holders-of";
import { orNotFound } from "../../or-not-found";
import { productTone } from "../state-look";

type Props = { actor: Actor; id: string; after?: string | undefined; before?: string | undefined };

/** Which customers hold this offering, and at what price. */
export async function HoldersTab({ actor, id, after, before }: Props) {
  const found = await orNotFound(holdersOf(actor, id, pageOf({ after: after ?? null, before: before ?? null })));
  const page = (name: string, cursor: string) => `/offerings/${id}?tab=holders&${name}=${encodeURIComponent(cursor)}`;
  return (
    <Panel title="Who has it" flush>
      <SimpleTable
        label="Who has it"
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="No customer holds it yet. A completed order puts it here."
        columns={[
          {
            key: "customer",
            head: "Customer",
            cell: (row) => <TextLink href={`/customers/${row.organisationId}`}>{row.organisation}</TextLink>,
          },
          { key: "site", head: "Site", cell: (row) => row.site ?? <None /> },
          { key: "number", head: "Product", cell: (row) => <span className="figures">{row.number}</span> },
          {
            key: "state",
            head: "State",
            cell: (row) => <Status word={productStateNames[row.state]} tone={productTone[row.state]} />,
          },
          { key: "n", head: "Version", align: "right", cell: (row) => <span className="figures">{row.n}</span> },
          {
            key: "quantity",
            head: "Quantity",
            align: "right",
            cell: (row) => <span className="figures">{row.quantity}</span>,
          },
          {
            key: "monthly",
            head: "Monthly, agreed",
            align: "right",
            cell: (row) => <Money of={{ minor: row.monthlyMinor, currency: row.currency as Currency }} />,
          },
          { key: "from", head: "Since", cell: (row) => row.startedOn && <DateText date={row.startedOn} /> },
          {
            key: "agreement",
            head: "Agreement",
            cell: (row) =>
              row.agreementId && (
                <TextLink href={`/agreements/${row.agreementId}`}>{row.agreementNumber ?? "Agreement"}</TextLink>
              ),
          },
        ]}
      />
      {(found.previous || found.next) && (
        <div className="flex justify-end gap-2 p-2">
          {found.previous && (
            <LinkButton size="compact" href={page("before", found.previous)}>
              Previous
            </LinkButton>
          )}
          {found.next && (
            <LinkButton size="compact" href={page("after", found.next)}>
              Next
            </LinkButton>
          )}
        </div>
      )}
    </Panel>
  );
}
