import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import { orderItems } from "../domain/order-items";
import type { AddOrder } from "../inputs";
import { orderSurroundings } from "../queries/order-surroundings";
import { insertOrder, lockAgreement, nextOrdinal, replaceOrderItems, saveContent } from "../store";

/** An order that the customer may confirm together with the signature. */
export async function addOrder(ctx: Context, input: AddOrder) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    if (input.version !== agreement.version)
      return stale(tx, { kind: "agreement", id: agreement.id }, agreement.version, {});
    const { id: _, version: __, items: wanted, ...fields } = input;
    const items = orderItems(wanted, fields.billingContactId, await orderSurroundings(tx, agreement, null));
    if (!items.ok) return items;
    const ordinal = await nextOrdinal(tx, "orders", agreement.id);
    const order = { id: newId(), agreementId: agreement.id, ordinal, ...fields };
    await insertOrder(tx, { ...order, createdAt: ctx.now, changedAt: ctx.now });
    await replaceOrderItems(
      tx,
      order.id,
      items.value.map((item) => ({ id: newId(), ...item })),
    );
    const saved = await saveContent(tx, ctx, agreement);
    const data = { orderId: order.id, name: order.name, items: items.value.length };
    await record(tx, ctx, [agreementEvent("agreement.order_added", agreement, data)]);
    return ok({ id: agreement.id, orderId: order.id, version: saved.agreement.version });
  });
}
