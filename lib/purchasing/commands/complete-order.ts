import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { itemCompleted, orderEnded } from "../domain/events";
import { completeItem, type OrderItem } from "../domain/order";
import { isOrderFinal } from "../domain/order-lifecycle";
import type { CompleteOrderInput } from "../inputs";
import { lockOrder, saveItems, saveOrder } from "../store";

/** Completes every item in progress as of one day; held and waiting ones stay as they are. */
export async function completeOrder(ctx: Context, input: CompleteOrderInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { order, row } = await lockOrder(tx, input.orderId);
    if (row.version !== input.version) return refuse("stale", { current: row.state, version: row.version });
    const ready = order.items.filter((item) => item.state === "in_progress");
    if (ready.length === 0) return refuse("nothing_in_progress");
    let current = order;
    const completed: OrderItem[] = [];
    for (const item of ready) {
      const moved = completeItem(current, item.id, input.startsOn, today(ctx.now));
      if (!moved.ok) return moved;
      current = moved.value.order;
      completed.push(moved.value.item);
    }
    await saveItems(tx, ctx, completed, { startsOn: input.startsOn });
    await saveOrder(tx, ctx, current);
    await record(tx, ctx, [
      ...completed.map((item) => itemCompleted(order, item, { startsOn: input.startsOn, serialNumber: null })),
      ...(isOrderFinal(current.state) ? [orderEnded(current)] : []),
    ]);
    return ok({ orderId: order.id, completed: ready.length });
  });
}
