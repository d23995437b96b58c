import { Money } from "@/components/money";
import { Status } from "@/components/status";
import { Why } from "@/components/why-popover";
import type { Currency } from "@/lib/kernel/money";
import { itemStateNames } from "@/lib/purchasing/orders/domain/order-lifecycle";
import { itemActionNames } from "@/lib/purchasing/orders/domain/purchase";
import { type PurchaseReview, reviewedTerms } from "@/lib/purchasing/reviews/queries/purchase-review";
import { stateTones } from "../../../state-look";
import { RemarkForm, Remarks } from "./review-forms";

type Props = {
  item: PurchaseReview["items"][number];
  currency: Currency;
  orderId: string;
  remarks: PurchaseReview["remarks"];
  mayRemark: boolean;
};

/** One item in full: configuration, what it costs over each term and how that came to be, and what was said about it. */
export function ReviewedItem({ item, currency, orderId, remarks, mayRemark }: Props) {
  const { agreed } = item;
  const money = (minor: number | null) => (minor === null ? "not sold for it" : <Money of={{ minor, currency }} />);
  const figures = [
    { term: "Once", value: money(agreed.oneTimeMinor) },
    { term: "A month", value: money(agreed.monthlyMinor) },
    ...reviewedTerms.map((months, index) => ({ term: `${months} months`, value: money(item.terms[index] ?? null) })),
    { term: `Agreed, ${agreed.termMonths} months`, value: money(agreed.termMinor) },
    ...(item.listMinor === null ? [] : [{ term: "At list price", value: money(item.listMinor) }]),
  ];
  return (
    <li className="border-hairline border-b px-4 py-3 text-13 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <p className="font-medium">
          <span className="figures text-ink-3">{item.n}</span> {item.quantity > 1 && `${item.quantity} × `}
          {item.name}
          {item.action !== "add" && <span className="text-ink-2"> ({itemActionNames[item.action].toLowerCase()})</span>}
        </p>
        <Status word={itemStateNames[item.state]} tone={stateTones[item.state]} />
      </div>
      {item.characteristics.length > 0 && (
        <p className="text-12 text-ink-2">
          {item.characteristics.map(({ name, value }) => `${name}: ${value}`).join(" · ")}
        </p>
      )}
      <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-4">
        {figures.map(({ term, value }) => (
          <div key={term}>
            <dt className="text-11 text-ink-2">{term}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <Why of={item.name} label="Why this price?">
        <ul className="flex flex-col gap-1">
          {item.priceWords.map((word) => (
            <li key={word}>{word}</li>
          ))}
          {agreed.discountBps > 0 && <li>The agreement gives {agreed.discountBps / 100} % off.</li>}
        </ul>
      </Why>
      <Remarks remarks={remarks} mayResolve={mayRemark} />
      {mayRemark && <RemarkForm orderId={orderId} itemId={item.id} n={item.n} />}
    </li>
  );
}
