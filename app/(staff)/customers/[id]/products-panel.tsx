import { DateText } from "@/components/date-time";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import type { Actor } from "@/lib/kernel/actor";
import { productStateNames } from "@/lib/offerings/products/domain/product";
import { productsOf } from "@/lib/offerings/products/queries/products-of";
import { productTone } from "../../offerings/state-look";

/** The products in the customer's hands, with what was agreed for each. */
export async function ProductsPanel({ actor, organisationId }: { actor: Actor; organisationId: string }) {
  const products = await productsOf(actor, organisationId);
  const dash = <None />;
  return (
    <Panel title="What they have" flush>
      <SimpleTable
        label="What they have"
        rows={products}
        rowKey={(row) => row.id}
        empty="Nothing yet. A product appears here when its order is completed."
        columns={[
          {
            key: "name",
            head: "Product",
            cell: (row) => (
              <SoftLink href={`/offerings/${row.offeringId}`} className="font-medium hover:underline">
                {row.name}
              </SoftLink>
            ),
          },
          { key: "number", head: "Number", cell: (row) => <span className="figures text-ink-2">{row.number}</span> },
          {
            key: "state",
            head: "State",
            cell: (row) => <Status word={productStateNames[row.state]} tone={productTone[row.state]} />,
          },
          { key: "site", head: "Site", cell: (row) => row.site ?? dash },
          { key: "quantity", head: "Quantity", align: "right", cell: (row) => row.quantity },
          {
            key: "monthly",
            head: "Monthly",
            align: "right",
            cell: (row) => <Money of={{ minor: row.monthlyMinor, currency: row.currency }} />,
          },
          { key: "from", head: "From", cell: (row) => (row.startedOn ? <DateText date={row.startedOn} /> : dash) },
          { key: "until", head: "Until", cell: (row) => (row.endsOn ? <DateText date={row.endsOn} /> : dash) },
          {
            key: "agreement",
            head: "Agreement",
            cell: (row) =>
              row.agreementId ? (
                <SoftLink href={`/agreements/${row.agreementId}`} className="link figures">
                  {row.agreementNumber ?? "Open"}
                </SoftLink>
              ) : (
                dash
              ),
          },
        ]}
      />
    </Panel>
  );
}
