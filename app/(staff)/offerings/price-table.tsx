import { Money, Percent } from "@/components/money";
import { SimpleTable } from "@/components/simple-table";
import type { Price } from "@/lib/offerings/catalog/domain/price";
import { chargeWords } from "./price-words";

type Row = Price & { readonly id: string };

/** Prices in short: what, when, how much. */
export function PriceTable({ prices }: { prices: readonly Row[] }) {
  return (
    <SimpleTable<Row>
      label="Prices"
      rows={prices}
      rowKey={(price) => price.id}
      empty="No price yet"
      columns={[
        { key: "name", head: "Price", cell: (price) => price.name },
        { key: "when", head: "Charged", cell: (price) => <span className="text-ink-2">{chargeWords(price)}</span> },
        { key: "amount", head: "Amount", align: "right", cell: (price) => <PriceAmount price={price} /> },
      ]}
    />
  );
}

export function PriceAmount({ price }: { price: Pick<Price, "amount" | "shareBps"> }) {
  if (price.amount) return <Money of={price.amount} />;
  return price.shareBps === null ? null : <Percent bps={-price.shareBps} />;
}
