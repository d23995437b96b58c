import { LinkButton } from "@/components/link-button";
import { None } from "@/components/none";
import { Panel } from "@/components/panel";
import { SimpleTable } from "@/components/simple-table";
import { decimalText } from "@/lib/kernel/money";
import { alteredPrice, isAlteration } from "@/lib/offerings/catalog/domain/price";
import type { OfferingView } from "@/lib/offerings/catalog/queries/offering";
import { PriceAmount } from "../price-table";
import { chargeWords } from "../price-words";
import { PriceEditor } from "./price-editor";

/** All prices of the version; an amount is changed where it stands. */
export function PricesTab({ view }: { view: OfferingView }) {
  const { content } = view;
  const next = view.versions.length + 1;
  return (
    <Panel
      title="Prices"
      flush
      note={
        view.may.edit ? undefined : `A changed price is a new version that takes the place of version ${content.n}.`
      }
      actions={
        view.may.edit && (
          <LinkButton size="compact" href={`/offerings/${view.id}/prices?n=${content.n}`}>
            Edit prices
          </LinkButton>
        )
      }
    >
      <SimpleTable
        label="Prices"
        rows={content.prices}
        rowKey={(price) => price.id}
        empty="No price yet"
        columns={[
          {
            key: "name",
            head: "Price",
            cell: (price) => (
              <>
                {price.name}
                {price.description && (
                  <span className="block max-w-96 truncate text-12 text-ink-2">{price.description}</span>
                )}
              </>
            ),
          },
          { key: "when", head: "Charged", cell: (price) => chargeWords(price) },
          {
            key: "unit",
            head: "Per",
            cell: (price) => (price.unitAmount === 1 ? price.unit : `${price.unitAmount} ${price.unit}`),
          },
          {
            key: "amount",
            head: "Amount",
            align: "right",
            cell: (price) =>
              price.amount && view.may.changePrice ? (
                <PriceEditor
                  priceId={price.id}
                  version={view.version}
                  amount={price.amount}
                  text={decimalText(price.amount)}
                  name={price.name}
                  submit={view.may.edit ? "Save" : `Save as version ${next}`}
                />
              ) : (
                <PriceAmount price={price} />
              ),
          },
          {
            key: "altered",
            head: "After discounts",
            align: "right",
            cell: (price) => {
              if (isAlteration(price.type) || !price.amount) return null;
              const { left, steps } = alteredPrice(price, content.prices);
              if (steps.length === 0) return <None />;
              return (
                <PriceAmount price={{ amount: { minor: left, currency: price.amount.currency }, shareBps: null }} />
              );
            },
          },
        ]}
      />
    </Panel>
  );
}
