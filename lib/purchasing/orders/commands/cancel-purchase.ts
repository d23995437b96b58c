import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { cancelItems } from "../domain/cancellation";
import { cancelled, orderEnded } from "../domain/events";
import { isOrderFinal } from "../domain/order-lifecycle";
import type { CancelPurchaseInput } from "../inputs";
import { lockOrder, saveItems, saveOrder } from "../store";

/** Cancels a purchase whole or by item before its point of no return, with the cause and the words of who asked. */
export async function cancelPurchase(ctx: Context, input: CancelPurchaseInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { order, row, items } = await lockOrder(tx, input.orderId);
    if (row.version !== input.version) return stale(tx, { kind: "order", id: order.id }, row.version, {});
    const decided = cancelItems(order, input.itemIds.length > 0 ? input.itemIds : null, input.cause);
    if (!decided.ok) return decided;
    const { order: after, items: ended, whole } = decided.value;
    await saveItems(tx, ctx, ended, { stateReason: input.reason });
    await saveOrder(tx, ctx, after, row);
    const rows = items.filter((item) => ended.some((each) => each.id === item.id));
    const why = { cause: input.cause, reason: input.reason };
    await record(tx, ctx, [
      cancelled(row, rows, whole, why),
      ...(!whole && isOrderFinal(after.state) ? [orderEnded(after)] : []),
    ]);
    return ok({ orderId: order.id, cancelled: ended.length, state: after.state });
  });
}
