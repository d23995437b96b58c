import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { orderFormValues } from "../domain/order-form";
import { orderItems } from "../domain/order-items";
import type { ChangeOrder } from "../inputs";
import { ordersOf } from "../queries/draft-of";
import { orderSurroundings } from "../queries/order-surroundings";
import { lockAgreement, orderOf, replaceOrderItems, saveContent, saveOrder } from "../store";

/** Changes what an order takes, where it goes and when. */
export async function changeOrder(ctx: Context, input: ChangeOrder) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const order = await orderOf(tx, agreement.id, input.orderId);
    const held = (await ordersOf(tx, agreement.id)).find((each) => each.id === order.id);
    if (input.version !== agreement.version)
      return stale(tx, { kind: "agreement", id: agreement.id }, agreement.version, orderFormValues(held));
    const { id: _, version: __, orderId, items: wanted, ...fields } = input;
    const items = orderItems(wanted, fields.billingContactId, await orderSurroundings(tx, agreement, orderId));
    if (!items.ok) return items;
    await saveOrder(tx, ctx, orderId, fields);
    await replaceOrderItems(
      tx,
      orderId,
      items.value.map((item) => ({ id: newId(), ...item })),
    );
    const saved = await saveContent(tx, ctx, agreement);
    const data = { orderId, name: fields.name, from: orderFormValues(held), items: items.value.length };
    await record(tx, ctx, [agreementEvent("agreement.order_changed", agreement, data)]);
    return ok({ id: agreement.id, orderId, version: saved.agreement.version });
  });
}
