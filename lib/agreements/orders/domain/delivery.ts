import { createHmac } from "node:crypto";

/** How an order request travels to a system outside. */
export const deliverOrderJob = "deliver_order_request";
/** With the queue's exponential back-off this is about three days; then it is dead and a person may send it again. */
export const deliveryAttempts = 14;
/**
 * How the queue takes it: one order at a time, because a receiver that says nothing would keep everything else waiting; and
 * more often than we try, because the queue also counts tries that a kill cut off, and only we tell somebody at the end.
 */
export const deliveryJob = (orderRequestId: string) => ({
  key: `order:${orderRequestId}`,
  line: "order destination",
  maxAttempts: deliveryAttempts + 10,
});
export const deliveryTimeoutMs = 10_000;

export type Delivery = {
  readonly messageId: string;
  readonly idempotencyKey: string;
  readonly body: string;
};

/**
 * The headers of one attempt. The signature covers message id, time and body as in the Standard Webhooks convention, so
 * that a receiver can refuse what is forged or old; only time and signature differ between attempts.
 */
export function deliveryHeaders(delivery: Delivery, secret: string, at: Date): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const mac = createHmac("sha256", secret).update(`${delivery.messageId}.${seconds}.${delivery.body}`).digest("base64");
  return {
    "content-type": "application/json",
    accept: "application/json",
    "idempotency-key": delivery.idempotencyKey,
    "webhook-id": delivery.messageId,
    "webhook-timestamp": seconds,
    "webhook-signature": `v1,${mac}`,
  };
}

/** `…/productOrder` under whatever address is configured. */
export const productOrderAddress = (base: string): string =>
  base.replace(/\/+$/, "").endsWith("/productOrder")
    ? base.replace(/\/+$/, "")
    : `${base.replace(/\/+$/, "")}/productOrder`;
