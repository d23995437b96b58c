import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { stale } from "@/lib/platform/stale";
import { lockOrder } from "../../orders/store";
import { type ChangeState, needsApproval } from "../domain/change";
import { changeApplied, changeAsked } from "../domain/events";
import { snapshotHash } from "../domain/snapshot-hash";
import type { ChangePurchaseInput } from "../inputs";
import { plannedChange } from "../queries/planned-change";
import { applySnapshot, insertChange, nextChangeNumber, sitesFor, snapshot } from "../store";
import { askForChange } from "./ask-for-change";

/**
 * Changes a purchase before the point of no return, as its next revision. What makes it worth more is decided again, bound
 * to the hash of what it would be; until then it stays as it is.
 */
export async function changePurchase(ctx: Context, input: ChangePurchaseInput) {
  authorize(ctx.actor, "order:write");
  const askedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockOrder(tx, input.orderId);
    const { row, items, order } = locked;
    if (row.version !== input.version) return stale(tx, { kind: "order", id: row.id }, row.version, {});
    if (order.changePending) return refuse("change_pending");
    const planned = plannedChange(items, input.items, { now: ctx.now, sites: await sitesFor(tx, row) });
    if (!planned.ok) return planned;
    const { reason } = input;
    const change = {
      id: newId(),
      n: await nextChangeNumber(tx, row.id),
      reason,
      before: snapshot(items),
      after: planned.value,
    };
    const contentHash = snapshotHash(row.id, row.revision + 1, change.after);
    const kept = { ...change, orderId: row.id, fromRevision: row.revision, contentHash, askedBy, askedAt: ctx.now };
    const stamped = { ...kept, createdAt: ctx.now, changedAt: ctx.now };
    const done = (state: ChangeState) => ok({ orderId: row.id, changeId: change.id, state });
    if (needsApproval(change.before, change.after)) {
      const asked = await askForChange(within(ctx, tx), { order: row, change, contentHash, askedBy });
      if (!asked.ok) return asked;
      if (!asked.value.granted) {
        await insertChange(tx, { ...stamped, state: "awaiting_approval" });
        await record(tx, ctx, [changeAsked(row, change, contentHash)]);
        return done("awaiting_approval");
      }
    }
    await insertChange(tx, { ...stamped, state: "applied", revision: row.revision + 1, settledAt: ctx.now });
    await applySnapshot(tx, ctx, locked, change.after);
    await record(tx, ctx, [changeApplied(row, change, row.revision + 1, locked.items)]);
    return done("applied");
  });
}
