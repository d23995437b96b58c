import { supersedeApprovals } from "@/lib/approvals/requests/commands/supersede-approvals";
import { authorize } from "@/lib/kernel/permissions";
import { ok, refuse } from "@/lib/kernel/result";
import { type Context, inTransaction, within } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { lockOrder } from "../../orders/store";
import { isOpenChange } from "../domain/change";
import { changeEnded } from "../domain/events";
import type { WithdrawChangeInput } from "../inputs";
import { changeById, lockChange, settle } from "../store";

/** Takes back a change that waits for approval; nobody needs to decide it any more. */
export async function withdrawChange(ctx: Context, input: WithdrawChangeInput) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const { row } = await lockOrder(tx, (await changeById(tx, input.changeId)).orderId);
    const change = await lockChange(tx, input.changeId);
    if (!isOpenChange(change.state)) return refuse("change_settled", { state: change.state });
    await supersedeApprovals(within(ctx, tx), { subject: { kind: "purchase_change", id: change.id } });
    await settle(tx, ctx, change, { state: "lapsed", outcome: input.reason });
    await record(tx, ctx, [changeEnded(row, change, "lapsed", input.reason)]);
    return ok({ orderId: row.id, changeId: change.id });
  });
}
