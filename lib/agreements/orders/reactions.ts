import { must } from "@/lib/kernel/result";
import type { Reaction } from "@/lib/platform/outbox";
import { recordOrderAnswer } from "./commands/record-order-answer";

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
