import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { record } from "@/lib/platform/journal";
import { post } from "@/lib/platform/outward";
import { agreementEvent } from "../../signing/domain/events";
import { readHttpAnswer } from "../domain/answer";
import { deliveryHeaders, deliveryTimeoutMs, productOrderAddress } from "../domain/delivery";
import { awaitsAnswer } from "../domain/order-request";
import { lockOrderRequest, orderRequestById, saveOrderRequest } from "../store";
import { recordOrderAnswer } from "./record-order-answer";

/**
 * One attempt to hand an order to the system outside: the stored bytes under the stored key, so that any number of
 * attempts is one order there. No transaction is open while we wait. `again` tells the queue to try later.
 */
export async function deliverOrderRequest(ctx: Context, { orderRequestId }: { readonly orderRequestId: string }) {
  authorize(ctx.actor, "order:write");
  const request = await orderRequestById(orderRequestId);
  const { ORDER_DESTINATION_URL: base, ORDER_DESTINATION_SECRET: secret, isDemo } = env();
  if (!request || !awaitsAnswer(request.state)) return ok({ orderRequestId, state: request?.state ?? "released" });
  const headers = deliveryHeaders(request, secret, ctx.now);
  const message = { headers, body: request.body, timeoutMs: deliveryTimeoutMs, allowLocal: isDemo };
  const reply = base ? await post(productOrderAddress(base), message) : { failed: "No destination is configured." };
  const answer =
    "failed" in reply ? { kind: "again" as const, why: reply.failed } : readHttpAnswer(reply.status, reply.json);
  return inTransaction(
    ctx,
    async (tx) => {
      const { request: now, agreement } = await lockOrderRequest(tx, orderRequestId);
      const attempts = now.attempts + 1;
      const lastError = answer.kind === "again" ? answer.why : null;
      await saveOrderRequest(tx, ctx, now.id, { attempts, lastAttemptAt: ctx.now, lastError });
      if (answer.kind !== "again") return recordOrderAnswer(within(ctx, tx), { orderRequestId, answer });
      const told = { orderRequestId, orderNo: now.orderNo, attempts, why: answer.why };
      await record(tx, ctx, [agreementEvent(agreement, "order.delivery_failed", told)]);
      return refuse("again", { why: answer.why, attempts });
    },
    { keepOnRefusal: true },
  );
}
