"use client";

import { useState } from "react";
import { ActionButton } from "@/components/action-button";
import { Button } from "@/components/button";
import type { DraftLine, DraftOrder } from "@/lib/agreements/drafting/domain/draft";
import type { PlacesAndPeople } from "@/lib/agreements/drafting/queries/places-and-people";
import { removeOrderAction } from "../../actions";
import { orderSentences } from "../../sentences";
import { useEditing } from "./editing";
import { OrderForm } from "./order-form";

type Props = { orders: readonly DraftOrder[]; lines: readonly DraftLine[]; around: PlacesAndPeople };

/** The orders that the customer may confirm; none makes it a framework. */
export function Orders({ orders, lines, around }: Props) {
  const { id, version, latest } = useEditing();
  const [adding, setAdding] = useState(false);
  return (
    <div className="flex flex-col divide-y divide-hairline">
      {orders.length === 0 && !adding && (
        <p className="px-4 py-3 text-13 text-ink-2">No order: a framework agreement, orders are called off later.</p>
      )}
      {orders.map((order) => (
        <section key={order.id} aria-label={`Order ${order.no}`} className="px-4 py-3">
          <div className="mb-2 flex items-center justify-between gap-2">
            <h3 className="text-13 font-semibold">
              Order {order.no}: {order.name}
            </h3>
            <ActionButton
              action={removeOrderAction}
              input={{ id, version, orderId: order.id }}
              after={latest}
              sentences={orderSentences}
              variant="quiet"
              size="compact"
              done="Order removed"
            >
              Remove<span className="sr-only"> {order.name}</span>
            </ActionButton>
          </div>
          <OrderForm order={order} lines={lines} around={around} />
        </section>
      ))}
      {adding ? (
        <div className="px-4 py-3">
          <OrderForm order={undefined} lines={lines} around={around} onDone={() => setAdding(false)} />
        </div>
      ) : (
        <div className="px-4 py-2">
          <Button size="compact" onClick={() => setAdding(true)}>
            Add an order
          </Button>
        </div>
      )}
    </div>
  );
}
