import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { editable } from "../domain/editing";
import { agreementEvent } from "../domain/events";
import type { RemoveLine } from "../inputs";
import { deleteLine, lineOf, lockAgreement, saveContent } from "../store";

/** Takes a line out of the agreement and of its orders. */
export async function removeLine(ctx: Context, input: RemoveLine) {
  authorize(ctx.actor, "agreement:write");
  return inTransaction(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx.actor, input.id);
    const open = editable(agreement);
    if (!open.ok) return open;
    const line = await lineOf(tx, agreement.id, input.lineId);
    const ordersTouched = await deleteLine(tx, line.id);
    const saved = await saveContent(tx, ctx, agreement);
    const { offeringName: offering, offeringVersionId, quantity, discountBps } = line;
    const data = { lineId: line.id, offering, offeringVersionId, quantity, discountBps, ordersTouched };
    await record(tx, ctx, [agreementEvent("agreement.line_removed", agreement, data)]);
    return ok({ id: agreement.id, version: saved.agreement.version });
  });
}
