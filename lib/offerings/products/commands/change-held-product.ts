import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { isHeld } from "../domain/product";
import type { ChangeHeldProduct } from "../inputs";
import * as store from "../store";

/** Brings a held product to what a completed order made of it, or ends it. What is so already, or held no more, stays. */
export async function changeHeldProduct(ctx: Context, input: ChangeHeldProduct) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const product = await store.lockProduct(tx, input.productId);
    const { quantity, monthlyMinor, orderNumber } = input;
    const same = !input.ends && product.quantity === quantity && product.monthlyMinor === monthlyMinor;
    if (!isHeld(product.state) || same) return ok({ id: product.id, changed: false });
    const to = input.ends ? { state: "terminated" as const, terminatedAt: ctx.now } : { quantity, monthlyMinor };
    await store.updateProduct(tx, ctx, product.id, to);
    const subject = { kind: "product", id: product.id, label: `${product.number} ${product.name}` };
    const was = { quantity: product.quantity, monthlyMinor: product.monthlyMinor };
    const data = { orderNumber, from: was, to: input.ends ? null : { quantity, monthlyMinor } };
    const type = input.ends ? "product.ended_by_order" : "product.changed_by_order";
    await record(tx, ctx, [{ type, stream: store.streamOf(product.id), subject, data }]);
    return ok({ id: product.id, changed: true });
  });
}
