import { authorize, type Permission } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { itemMoved, orderEnded } from "../domain/events";
import { moveItem as decide } from "../domain/order";
import { type ItemState, isOrderFinal } from "../domain/order-lifecycle";
import type { MoveItemInput } from "../inputs";
import { lockOrderOfItem, saveItems, saveOrder } from "../store";

const permission: Permission = "order:write";

/** What the five moves of an item share; each verb of its own file names the state and the event. */
export async function moveItem(ctx: Context, input: MoveItemInput, to: ItemState, what: string) {
  authorize(ctx.actor, permission);
  return inTransaction(ctx, async (tx) => {
    const { order, row, item } = await lockOrderOfItem(tx, input.itemId);
    if (item.version !== input.version) return refuse("stale", { current: item.state, version: item.version });
    const reason = input.reason ?? input.note ?? null;
    const moved = decide(order, input.itemId, to, reason, input.cause ?? null);
    if (!moved.ok) return moved;
    await saveItems(tx, ctx, [moved.value.item], { stateReason: to === "in_progress" ? null : reason });
    await saveOrder(tx, ctx, moved.value.order, row);
    await record(tx, ctx, [
      itemMoved(order, moved.value.item, what, {
        ...(reason ? { reason } : {}),
        ...(input.cause ? { cause: input.cause } : {}),
      }),
      ...(isOrderFinal(moved.value.order.state) ? [orderEnded(moved.value.order)] : []),
    ]);
    return ok({ orderId: order.id, itemId: item.id, state: to });
  });
}
