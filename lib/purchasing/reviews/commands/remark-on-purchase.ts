import { personId } from "@/lib/kernel/actor";
import { NotFound } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { lockOrder } from "../../orders/store";
import { remarked } from "../domain/events";
import type { RemarkOnPurchaseInput } from "../inputs";
import { assertVisible, insertRemark } from "../store";

/** Says something about a purchase or one item of it; a blocking remark has to be resolved before it is approved. */
export async function remarkOnPurchase(ctx: Context, input: RemarkOnPurchaseInput) {
  authorize(ctx.actor, "order:review");
  const writtenBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    await assertVisible(tx, ctx.actor, input.orderId);
    const { row, items } = await lockOrder(tx, input.orderId);
    const item = items.find((each) => each.id === input.itemId);
    if (input.itemId && !item) throw new NotFound("order item", input.itemId);
    const remark = { id: newId(), text: input.text, blocking: input.blocking, itemId: input.itemId };
    const stamps = { writtenBy, writtenAt: ctx.now, createdAt: ctx.now, changedAt: ctx.now };
    await insertRemark(tx, { ...remark, orderId: row.id, revision: row.revision, ...stamps });
    await record(tx, ctx, [remarked(row, remark, item?.name ?? null)]);
    return ok({ orderId: row.id, remarkId: remark.id });
  });
}
