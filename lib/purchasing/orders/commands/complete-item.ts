import { today } from "@/lib/kernel/period";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { delivered } from "../domain/delivery";
import { itemCompleted, orderEnded } from "../domain/events";
import { completeItem as decide } from "../domain/order";
import { isOrderFinal } from "../domain/order-lifecycle";
import type { CompleteItemInput } from "../inputs";
import { lockOrderOfItem, saveItems, saveOrder } from "../store";

/** Confirms that the customer has the item from this day; the inventory then holds the product. */
export async function completeItem(ctx: Context, input: CompleteItemInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { order, row, item } = await lockOrderOfItem(tx, input.itemId);
    if (item.version !== input.version) return refuse("stale", { current: item.state, version: item.version });
    const { startsOn, serialNumber } = input;
    const moved = decide(order, input.itemId, startsOn, today(ctx.now));
    if (!moved.ok) return moved;
    await saveItems(tx, ctx, [moved.value.item], { startsOn, serialNumber });
    await saveOrder(tx, ctx, moved.value.order, row);
    await record(tx, ctx, [
      itemCompleted(order, moved.value.item, startsOn, delivered(row, item, startsOn, serialNumber)),
      ...(isOrderFinal(moved.value.order.state) ? [orderEnded(moved.value.order)] : []),
    ]);
    return ok({ orderId: order.id, itemId: item.id, state: "completed" as const });
  });
}
