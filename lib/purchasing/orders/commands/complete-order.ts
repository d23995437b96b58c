import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { delivered } from "../domain/delivery";
import { itemCompleted, orderEnded } from "../domain/events";
import { completeItem, type OrderItem } from "../domain/order";
import { isOrderFinal } from "../domain/order-lifecycle";
import type { CompleteOrderInput } from "../inputs";
import { lockOrder, saveItems, saveOrder } from "../store";

/** Completes every item in progress as of one day; held and waiting ones stay as they are. */
export async function completeOrder(ctx: Context, input: CompleteOrderInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { order, row, items } = await lockOrder(tx, input.orderId);
    if (row.version !== input.version) return refuse("stale", { current: row.state, version: row.version });
    const { startsOn } = input;
    const completed: OrderItem[] = [];
    let current = order;
    for (const item of order.items.filter((each) => each.state === "in_progress")) {
      const moved = completeItem(current, item.id, startsOn, today(ctx.now));
      if (!moved.ok) return moved;
      current = moved.value.order;
      completed.push(moved.value.item);
    }
    if (completed.length === 0) return refuse("nothing_in_progress");
    await saveItems(tx, ctx, completed, { startsOn });
    await saveOrder(tx, ctx, current, row);
    const handedOver = completed.flatMap((item) => {
      const kept = items.find((each) => each.id === item.id);
      return kept ? [itemCompleted(order, item, startsOn, delivered(row, kept, startsOn, null))] : [];
    });
    await record(tx, ctx, [...handedOver, ...(isOrderFinal(current.state) ? [orderEnded(current)] : [])]);
    return ok({ orderId: order.id, completed: completed.length });
  });
}
