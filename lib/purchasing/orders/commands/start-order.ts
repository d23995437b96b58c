import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { itemMoved } from "../domain/events";
import { moveItem, type OrderItem } from "../domain/order";
import type { StartOrderInput } from "../inputs";
import { lockOrder, saveItems, saveOrder } from "../store";

/** Starts every item that waits to be started. */
export async function startOrder(ctx: Context, input: StartOrderInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { order, row } = await lockOrder(tx, input.orderId);
    if (row.version !== input.version) return refuse("stale", { current: row.state, version: row.version });
    const waiting = order.items.filter((item) => item.state === "acknowledged");
    if (waiting.length === 0) return refuse("nothing_to_start");
    let current = order;
    const started: OrderItem[] = [];
    for (const item of waiting) {
      const moved = moveItem(current, item.id, "in_progress", null);
      if (!moved.ok) return moved;
      current = moved.value.order;
      started.push(moved.value.item);
    }
    await saveItems(tx, ctx, started);
    await saveOrder(tx, ctx, current, row);
    await record(
      tx,
      ctx,
      started.map((item) => itemMoved(order, item, "started")),
    );
    return ok({ orderId: order.id, started: waiting.length });
  });
}
