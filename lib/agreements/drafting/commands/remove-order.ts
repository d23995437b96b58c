import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { RemoveOrder } from "../inputs";
import { deleteOrder, lockAgreement, orderOf, saveContent } from "../store";

/** Takes an order out. An agreement without orders is a framework: orders are called off later. */
export async function removeOrder(ctx: Context, input: RemoveOrder) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    if (input.version !== agreement.version)
      return stale(tx, { kind: "agreement", id: agreement.id }, agreement.version, {});
    const order = await orderOf(tx, agreement.id, input.orderId);
    await deleteOrder(tx, order.id);
    const saved = await saveContent(tx, ctx, agreement);
    const data = { orderId: order.id, name: order.name };
    await record(tx, ctx, [agreementEvent("agreement.order_removed", agreement, data)]);
    return ok({ id: agreement.id, version: saved.agreement.version });
  });
}
