import { DateText, UntilText } from "@/components/date-time";
import { SimpleTable } from "@/components/simple-table";
import { SoftLink } from "@/components/soft-link";
import { Status } from "@/components/status";
import type { PriceListRow } from "@/lib/sales-development/prices/queries/price-list-register";
import { listLook } from "./look";

/** Price lists of one channel. */
export function PriceListTable({ lists, empty }: { lists: readonly PriceListRow[]; empty: string }) {
  return (
    <SimpleTable
      label="Price lists"
      rows={lists}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: "name",
          head: "List",
          className: "min-w-36",
          cell: (row) => (
            <SoftLink
              href={`/sales-development/price-lists/${row.id}`}
              className="font-medium hover:text-accent-text hover:underline"
            >
              {row.name} v{row.n}
            </SoftLink>
          ),
        },
        {
          key: "state",
          head: "State",
          cell: (row) => {
            const { word, tone } = listLook(row);
            return <Status word={word} tone={tone} />;
          },
        },
        { key: "currency", head: "Currency", cell: (row) => row.currency },
        { key: "from", head: "From", cell: (row) => <DateText date={row.validFrom} /> },
        {
          key: "until",
          head: "Until",
          cell: (row) => <UntilText date={row.validUntil} />,
        },
        { key: "rules", head: "Rules", align: "right", cell: (row) => row.ruleCount },
      ]}
    />
  );
}
