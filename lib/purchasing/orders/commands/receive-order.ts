import { orderRequest } from "@/lib/agreements/orders/queries/order-request";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { nextNumber } from "@/lib/platform/numbers";
import { orderAnswered } from "../domain/events";
import { checkConsistency, inconsistencyWords } from "../domain/received-order";
import type { ReceiveOrderInput } from "../inputs";
import { customerSites, gapSinceLast, insertOrder, itemRows, lockRequest, orderOfRequest, orderRow } from "../store";

/**
 * Makes the customer's order from a request that an executed agreement passed on: one order however often the request
 * comes. What is consistent is acknowledged, what is not is kept as rejected; both answers go back to the agreement.
 */
export async function receiveOrder(ctx: Context, input: ReceiveOrderInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    await lockRequest(tx, input.orderRequestId);
    const before = await orderOfRequest(tx, input.orderRequestId);
    if (before) return ok({ orderId: before.id, number: before.number, state: before.state });
    const request = await orderRequest(ctx.actor, input.orderRequestId, tx);
    const asked = request.items.map((item) => ({ ...item, siteId: item.site?.siteId ?? null }));
    const checked = checkConsistency(asked, new Set((await customerSites(tx, request.organisationId)).keys()));
    const reason = checked.ok ? null : inconsistencyWords(checked.refusal);
    const gap = await gapSinceLast(tx, request.organisationId, ctx.now);
    const order = orderRow(ctx, newId(), await nextNumber(tx, "ORD"), request, reason, gap);
    await insertOrder(tx, order, reason ? [] : itemRows(ctx, order.id, request));
    await record(tx, ctx, [orderAnswered(order, request.items.length, reason)]);
    return ok({ orderId: order.id, number: order.number, state: order.state });
  });
}
