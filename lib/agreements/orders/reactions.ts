import { must } from "@/lib/kernel/result";
import { jobContext, type Reaction } from "@/lib/platform/outbox";
import { deliverOrderRequest } from "./commands/deliver-order-request";
import { giveUpOrderRequest } from "./commands/give-up-order-request";
import { recordOrderAnswer } from "./commands/record-order-answer";

import { deliveryAttempts } from "./domain/delivery";

export { deliverOrderJob } from "./domain/delivery";

/** The order desk's answer comes back onto the agreement. */
export const whenOrderAccepted: Reaction = async (ctx, { data }) => {
  const answer = { kind: "accepted" as const, productOrderId: String(data.number ?? data.orderId) };
  must(await recordOrderAnswer(ctx, { orderRequestId: String(data.orderRequestId), answer }));
};

export const whenOrderRejected: Reaction = async (ctx, { data }) => {
  const answer = { kind: "rejected" as const, reason: String(data.reason ?? "No reason was given.") };
  must(await recordOrderAnswer(ctx, { orderRequestId: String(data.orderRequestId), answer }));
};

/** One attempt; throws to be tried again by the queue's back-off, and gives up after the last. */
export async function deliverReleasedOrder({ id }: Record<string, unknown>): Promise<void> {
  const orderRequestId = String(id);
  const ctx = await jobContext("order delivery");
  const answer = await deliverOrderRequest(ctx, { orderRequestId });
  if (answer.ok || answer.refusal.reason === "answered_otherwise") return;
  if (answer.refusal.attempts < deliveryAttempts) throw new Error(answer.refusal.why);
  must(await giveUpOrderRequest(ctx, { orderRequestId }));
}
