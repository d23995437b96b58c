import { ActionButton } from "@/components/action-button";
import { DateTime } from "@/components/date-time";
import { Status, type Tone } from "@/components/status";
import type { PassedOnOrder } from "@/lib/agreements/orders/queries/order-requests-of-agreement";
import { redriveAction } from "./actions";
import { redriveSentences } from "./sentences";

const tones: Record<PassedOnOrder["state"], Tone> = {
  released: "pending",
  acknowledged: "success",
  rejected: "danger",
  dead: "danger",
};

/** The confirmed orders, where each went and what came back. */
export function PassedOnOrders({ orders }: { orders: readonly PassedOnOrder[] }) {
  return (
    <ul className="divide-y divide-hairline">
      {orders.map((order) => (
        <li
          key={order.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <p className="font-medium text-13">
              Order {order.orderNo}: {order.name}
            </p>
            <p className="text-12 text-ink-2">
              {order.destination === "desk" ? "To the order desk" : "To the order system outside"},{" "}
              <DateTime at={order.releasedAt} />
              {order.productOrderId && <> · {order.productOrderId}</>}
              {order.answeredAt && (
                <>
                  {" · answered "}
                  <DateTime at={order.answeredAt} />
                </>
              )}
              {order.waitsSince && order.attempts > 0 && ` · ${order.attempts} attempts`}
            </p>
            {order.rejection && <p className="mt-1 text-13 text-danger">{order.rejection}</p>}
            {order.waitsSince && order.lastError && <p className="mt-1 text-13 text-warning">{order.lastError}</p>}
          </div>
          <div className="flex items-center gap-3">
            <Status word={order.word} tone={tones[order.state]} />
            {order.may.redrive && (
              <ActionButton
                action={redriveAction}
                input={{ orderRequestId: order.id }}
                sentences={redriveSentences}
                size="compact"
                done="Sending again"
              >
                Send again
              </ActionButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
