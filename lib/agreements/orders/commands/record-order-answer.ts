import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { agreementEvent } from "../../signing/domain/events";
import { answerOrder } from "../domain/answer";
import type { RecordOrderAnswer } from "../inputs";
import { lockOrderRequest, saveOrderRequest } from "../store";

/** The answer about an order comes back onto its agreement; a rejection needs the seller, and undoes no signature. */
export async function recordOrderAnswer(ctx: Context, { orderRequestId, answer }: RecordOrderAnswer) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { request, agreement } = await lockOrderRequest(tx, orderRequestId);
    const decided = answerOrder(request, answer);
    if (!decided.ok) return decided;
    if (!decided.value) return ok({ orderRequestId, state: request.state, changed: false });
    await saveOrderRequest(tx, ctx, request.id, { ...decided.value, answeredAt: ctx.now, lastError: null });
    const rejected = decided.value.state === "rejected";
    const type = rejected ? "order.rejection_recorded" : "order.acknowledged";
    const { productOrderId, rejection } = decided.value;
    await record(tx, ctx, [
      agreementEvent(agreement, type, { orderRequestId, orderNo: request.orderNo, productOrderId, rejection }),
    ]);
    await notify(tx, ctx, [agreement.ownerId], {
      kind: rejected ? "order_rejected" : "order_accepted",
      title: rejected
        ? `Order ${request.orderNo} of ${agreement.number} was rejected: ${rejection}`
        : `Order ${request.orderNo} of ${agreement.number} was accepted`,
      href: `/agreements/${agreement.id}/signature`,
      subject: { kind: "agreement", id: agreement.id },
    });
    return ok({ orderRequestId, state: decided.value.state, changed: true });
  });
}
