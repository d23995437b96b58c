import { TextLink } from "@/components/link-button";
import { Money } from "@/components/money";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import type { SimulatedPlan } from "@/lib/sales-development/compensation/queries/simulated-plan";

type Row = SimulatedPlan["rows"][number];

/** What the saved draft would have paid on everything signed so far, beside what was paid. */
export function Simulation({ simulated }: { simulated: SimulatedPlan }) {
  const { currency, rows, paidMinor, wouldPayMinor } = simulated;
  const money = (minor: number, signed = false) => <Money of={{ minor, currency }} whole signed={signed} />;
  return (
    <Panel title="On past deals" note="What the draft, as saved, would have paid on everything signed so far." flush>
      <SimpleTable
        label="Simulation on past deals"
        rows={rows}
        rowKey={(row) => row.personId}
        empty="No agreement was signed yet."
        columns={[
          {
            key: "name",
            head: "Seller",
            cell: (row: Row) => (
              <TextLink href={`/sales-development/credit/people/${row.personId}`}>{row.name}</TextLink>
            ),
          },
          { key: "deals", head: "Deals", align: "right", cell: (row: Row) => row.deals },
          {
            key: "credited",
            head: "Credited by its measure",
            align: "right",
            cell: (row: Row) => money(row.creditedMinor),
          },
          { key: "paid", head: "Was paid", align: "right", cell: (row: Row) => money(row.paidMinor) },
          { key: "would", head: "Would pay", align: "right", cell: (row: Row) => money(row.wouldPayMinor) },
          {
            key: "difference",
            head: "Difference",
            align: "right",
            cell: (row: Row) => money(row.wouldPayMinor - row.paidMinor, true),
          },
        ]}
        foot={["Together", "", "", money(paidMinor), money(wouldPayMinor), money(wouldPayMinor - paidMinor, true)]}
      />
    </Panel>
  );
}
