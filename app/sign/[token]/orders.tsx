import type { ShownContent, ShownOrder } from "@/lib/agreements/signing/domain/shown-content";
import { dateWords } from "@/lib/kernel/period";
import { SigningBox } from "./signing-form";
import { totalsText } from "./summary";

/** Each order with its own tick. What is not ticked is left out of what binds, and recorded as left out. */
export function Orders({ content }: { content: ShownContent }) {
  if (content.orders.length === 0) return null;
  return (
    <section aria-labelledby="orders" className="flex flex-col gap-3">
      <h2 id="orders" className="font-semibold text-20">
        Orders placed with your signature
      </h2>
      <p>Untick what is not to be ordered now. It is left out; the agreement still stands and you can order later.</p>
      {content.orders.map((order) => (
        <SigningBox key={order.no} name="orders" value={String(order.no)} ticked>
          <Order content={content} order={order} />
        </SigningBox>
      ))}
    </section>
  );
}

function Order({ content, order }: { content: ShownContent; order: ShownOrder }) {
  return (
    <span className="flex flex-col gap-1">
      <span className="font-medium">
        Order {order.no}: {order.name}
      </span>
      {order.items.map((item) => (
        <span key={item.no} className="text-14">
          {item.quantity} × {item.name}
          {item.place && ` at ${item.place}`}
        </span>
      ))}
      <span className="figures text-14 text-ink-2">
        {totalsText(order.totals, content.currency)}
        {order.requestedStartOn && ` · wanted from ${dateWords(order.requestedStartOn)}`}
        {order.requestedCompletionOn && ` · complete by ${dateWords(order.requestedCompletionOn)}`}
      </span>
      {order.note && <span className="text-14 text-ink-2">{order.note}</span>}
    </span>
  );
}
