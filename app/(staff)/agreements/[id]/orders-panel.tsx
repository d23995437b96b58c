import { DateText } from "@/components/date-time";
import { Money } from "@/components/money";
import { type AgreementContent, orderTotals } from "@/lib/agreements/drafting/domain/content";

/** What the customer may confirm with the signature: where to, from when, and what it comes to. */
export function OrdersPanel({ content }: { content: AgreementContent }) {
  if (content.orders.length === 0) return <p className="text-13 text-ink-2">Nothing is ordered with the signature.</p>;
  return (
    <ul>
      {content.orders.map((order) => (
        <li key={order.id} className="border-hairline border-b px-4 py-2 text-13 last:border-b-0">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">
              {order.no} {order.name}
            </span>
            <span className="text-ink-2">
              {order.requestedStartOn ? (
                <>
                  from <DateText date={order.requestedStartOn} />
                </>
              ) : (
                "no date yet"
              )}
              {", "}
              <Money of={{ minor: orderTotals(content, order).monthlyMinor, currency: content.currency }} /> a month
            </span>
          </p>
          <ul className="mt-1 text-12 text-ink-2">
            {order.items.map((item) => (
              <li key={item.no}>
                {item.quantity} × {content.lines.find((line) => line.no === item.lineNo)?.offeringName}
                {item.site ? `, ${item.site.name}, ${item.site.city}` : ", no site yet"}
              </li>
            ))}
          </ul>
          {order.note && <p className="mt-1 text-12">{order.note}</p>}
        </li>
      ))}
    </ul>
  );
}
