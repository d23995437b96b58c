import { isOpen, letsThrough } from "@/lib/approvals/requests/domain/lifecycle";
import { approvalFor } from "@/lib/approvals/requests/queries/approval-for";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { record } from "@/lib/platform/journal";
import { notify } from "@/lib/platform/notify";
import { lockOrder } from "../../orders/store";
import { isOpenChange, stillApplies } from "../domain/change";
import { changeApplied, changeEnded } from "../domain/events";
import { applySnapshot, changeable, changeById, lockChange, settle } from "../store";

/**
 * Brings a change to where the approval of exactly its content stands. Safe to repeat: it reads the decision instead of being
 * told. A change that the work has overtaken lapses, and says so to whoever asked.
 */
export async function settleChange(ctx: Context, input: { readonly changeId: string }) {
  authorize(ctx.actor, "order:write");
  return inTransaction(ctx, async (tx) => {
    const locked = await lockOrder(tx, (await changeById(tx, input.changeId)).orderId);
    const change = await lockChange(tx, input.changeId);
    const { row } = locked;
    const { id, contentHash } = change;
    const approval = await approvalFor(ctx.actor, { kind: "purchase_change", id, contentHash }, tx);
    if (!isOpenChange(change.state) || !approval || isOpen(approval.state))
      return ok({ changeId: id, state: change.state });
    const tell = (title: string) =>
      notify(tx, ctx, [change.askedBy], {
        ...{ kind: "purchase_change", title: `${row.number}, change ${change.n}: ${title}` },
        ...{ href: `/purchasing/purchases/${row.id}`, subject: { kind: "order", id: row.id } },
      });
    const overtaken = !stillApplies(change, row.revision, locked.items.map(changeable));
    if (letsThrough(approval.state) && !overtaken) {
      await settle(tx, ctx, change, { state: "applied", revision: row.revision + 1 });
      await applySnapshot(tx, ctx, locked, change.after);
      await record(tx, ctx, [changeApplied(row, change, row.revision + 1, locked.items)]);
      await tell("applied");
      return ok({ changeId: id, state: "applied" as const });
    }
    const how = letsThrough(approval.state) ? ("lapsed" as const) : ("declined" as const);
    const said = approval.steps.find((step) => step.reason)?.reason;
    const outcome = how === "lapsed" ? "Work on it began before it was approved." : (said ?? "It was not approved.");
    await settle(tx, ctx, change, { state: how, outcome });
    await record(tx, ctx, [changeEnded(row, change, how, outcome)]);
    await tell(how);
    return ok({ changeId: id, state: how });
  });
}
