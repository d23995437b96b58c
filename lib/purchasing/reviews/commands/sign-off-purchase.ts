import { personId } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { snapshotHash } from "../../changes/domain/snapshot-hash";
import { makerOfRevision, snapshot } from "../../changes/store";
import { lockOrder } from "../../orders/store";
import { signedOff } from "../domain/events";
import { signOff } from "../domain/review";
import type { SignOffPurchaseInput } from "../inputs";
import { assertVisible, insertSignOff, nextSignOffNumber, remarksOf } from "../store";

/** A reviewer approves the revision they read, or asks for changes. Kept as a decision bound to the hash of the content. */
export async function signOffPurchase(ctx: Context, input: SignOffPurchaseInput) {
  authorize(ctx.actor, "order:review");
  const signedBy = personId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    await assertVisible(tx, ctx.actor, input.orderId);
    const { row, items, order } = await lockOrder(tx, input.orderId);
    const contentHash = snapshotHash(row.id, row.revision, snapshot(items));
    const madeBy = await makerOfRevision(tx, row);
    const remarks = (await remarksOf(tx, row.id)).map(({ remark, item }) => ({
      ...{ item, text: remark.text, blocking: remark.blocking, resolved: remark.resolvedAt !== null },
    }));
    const { outcome, note } = input;
    const standing = { contentHash, madeBy, changePending: order.changePending, remarks };
    const decided = signOff(standing, { id: signedBy, contentHash: input.contentHash, outcome, note });
    if (!decided.ok) return decided;
    const decision = { n: await nextSignOffNumber(tx, row.id), revision: row.revision, contentHash, outcome, note };
    await insertSignOff(tx, { id: newId(), orderId: row.id, ...decision, madeBy, signedBy, signedAt: ctx.now });
    await record(tx, ctx, [signedOff(row, decision)]);
    return ok({ orderId: row.id, outcome });
  });
}
