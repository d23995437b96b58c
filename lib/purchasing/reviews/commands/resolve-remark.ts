import { personId } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { lockOrder } from "../../orders/store";
import { remarkResolved } from "../domain/events";
import type { ResolveRemarkInput } from "../inputs";
import { assertVisible, lockRemark, resolve } from "../store";

/** Says how a remark was dealt with; it no longer stands in the way. */
export async function resolveRemark(ctx: Context, input: ResolveRemarkInput) {
  authorize(ctx.actor, "order:review");
  const by = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const remark = await lockRemark(tx, input.remarkId);
    await assertVisible(tx, ctx.actor, remark.orderId);
    if (remark.resolvedAt) return refuse("already_resolved", { resolution: remark.resolution ?? "" });
    if (remark.version !== input.version)
      return stale(tx, { kind: "order", id: remark.orderId }, remark.version, { resolution: "" });
    const { row } = await lockOrder(tx, remark.orderId);
    await resolve(tx, ctx, remark.id, by, input.resolution);
    await record(tx, ctx, [remarkResolved(row, remark.id, remark.text, input.resolution)]);
    return ok({ orderId: row.id, remarkId: remark.id });
  });
}
