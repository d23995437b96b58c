import { type Column, DataTable } from "@/components/data-table";
import type { ListState } from "@/components/list-url";
import { Money } from "@/components/money";
import { None } from "@/components/none";
import { Why } from "@/components/why-popover";
import type { PriceListLine } from "@/lib/sales-development/prices/queries/price-list-lines";

type Props = {
  list: ListState;
  lines: readonly PriceListLine[];
  next: string | undefined;
  previous: string | undefined;
};

/** What each price becomes by this list, and why. */
export function LineTable({ list, lines, next, previous }: Props) {
  return (
    <section aria-label="Prices" className="min-w-0">
      <DataTable<PriceListLine>
        label="Prices"
        list={list}
        rows={lines}
        next={next}
        previous={previous}
        rowKey={(line) => line.offeringPriceId}
        rowName={(line) => `${line.offeringName}, ${line.name}`}
        rowHref={(line) => `/offerings/${line.offeringId}`}
        search="Search offering"
        first={{
          title: "Nothing on sale in this currency",
          body: "Prices show when an offering is active or launched.",
        }}
        columns={columns}
      />
    </section>
  );
}

const period = (line: PriceListLine): string => {
  if (line.periodType === null) return "once";
  const length = line.periodLength ?? 1;
  return length === 1 ? `a ${line.periodType}` : `per ${length} ${line.periodType}s`;
};

const columns: readonly Column<PriceListLine>[] = [
  {
    key: "offering",
    head: "Offering",
    cut: "long",
    cell: (line) => line.offeringName,
  },
  {
    key: "name",
    head: "Price",
    className: "md:whitespace-nowrap",
    cell: (line) => (
      <>
        {line.name} <span className="text-12 text-ink-2">{period(line)}</span>
        {line.termMonths !== null && <span className="text-12 text-ink-2"> · {line.termMonths} months</span>}
      </>
    ),
  },
  { key: "list", head: "List", align: "right", narrow: "hidden", cell: (line) => <Money of={line.list} /> },
  {
    key: "price",
    head: "Here",
    align: "right",
    narrow: "end",
    cell: (line) => (
      <span className="font-medium">
        <Money of={line.price} />
      </span>
    ),
  },
  {
    key: "floor",
    head: "Floor",
    align: "right",
    from: "xl",
    narrow: "hidden",
    cell: (line) => (line.floor ? <Money of={line.floor} /> : <None />),
  },
  {
    key: "pocket",
    head: "After cost to serve",
    align: "right",
    narrow: "hidden",
    optional: true,
    cell: (line) => <Money of={line.pocket} />,
  },
  {
    key: "why",
    head: "",
    align: "right",
    className: "max-md:relative max-md:z-1",
    cell: (line) => (
      <Why of={`${line.offeringName}, ${line.name}`}>
        <ol className="flex flex-col gap-1.5">
          {line.trace.map((step) => (
            <li key={step.text} className="flex items-baseline justify-between gap-3">
              <span>{step.text}</span>
              <Money of={{ minor: step.minor, currency: line.list.currency }} />
            </li>
          ))}
          <li className="flex items-baseline justify-between gap-3 border-hairline border-t pt-1.5">
            <span>Left after the channel's cost to serve</span>
            <Money of={line.pocket} />
          </li>
        </ol>
      </Why>
    ),
  },
];
