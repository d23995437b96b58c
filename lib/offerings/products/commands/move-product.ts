import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { legalProductMoves, mayMoveProduct } from "../domain/product";
import type { MoveProduct } from "../inputs";
import * as store from "../store";

/** Suspends, resumes or terminates what a customer holds. */
export async function moveProduct(ctx: Context, input: MoveProduct) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const product = await store.lockProduct(tx, input.id);
    if (product.version !== input.version)
      return refuse("stale", {
        version: product.version,
        by: "",
        at: product.changedAt.toISOString(),
        current: { to: product.state },
      });
    const { state } = product;
    if (!mayMoveProduct(state, input.to))
      return refuse("illegal_move", { from: state, to: input.to, legal: legalProductMoves(state) });
    if (state === input.to) return ok({ id: product.id });
    const ended = input.to === "terminated" ? { terminatedAt: ctx.now } : {};
    await store.updateProduct(tx, ctx, product.id, { state: input.to, ...ended });
    const subject = { kind: "product", id: product.id, label: `${product.number} ${product.name}` };
    const data = { from: state, to: input.to, reason: input.reason };
    await record(tx, ctx, [{ type: "product.moved", stream: store.streamOf(product.id), subject, data }]);
    return ok({ id: product.id });
  });
}
