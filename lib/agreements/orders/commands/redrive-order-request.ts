import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { addJob } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import { agreementEvent } from "../../signing/domain/events";
import { deliverOrderJob, deliveryJob } from "../domain/delivery";
import { isDead } from "../domain/order-request";
import type { RedriveOrderRequest } from "../inputs";
import { lockOrderRequest, saveOrderRequest } from "../store";

/** Sends a dead request again, with the same bytes under the same key and all its attempts. */
export async function redriveOrderRequest(ctx: Context, { orderRequestId }: RedriveOrderRequest) {
  authorize(ctx.actor, "outbox:redrive");
  return inTransaction(ctx, async (tx) => {
    const { request, agreement } = await lockOrderRequest(tx, orderRequestId);
    if (!isDead(request.state)) return refuse("not_dead", { state: request.state });
    await saveOrderRequest(tx, ctx, request.id, { state: "released", attempts: 0, lastError: null });
    await addJob(tx, deliverOrderJob, { id: request.id }, deliveryJob(request.id));
    await record(tx, ctx, [agreementEvent(agreement, "order.redriven", { orderRequestId, orderNo: request.orderNo })]);
    return ok({ orderRequestId });
  });
}
