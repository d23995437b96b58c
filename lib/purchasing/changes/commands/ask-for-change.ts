import { requestApproval } from "@/lib/approvals/requests/commands/request-approval";
import { letsThrough } from "@/lib/approvals/requests/domain/lifecycle";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { organisation } from "@/lib/parties/customers/queries/organisation";
import type { Context } from "@/lib/platform/command";
import type { OrderRow } from "../../orders/store";
import { changeCard, changeFacts } from "../domain/approval";
import type { PurchaseSnapshot } from "../domain/change";

type Asked = {
  readonly order: OrderRow;
  readonly change: {
    readonly id: string;
    readonly n: number;
    readonly reason: string;
    readonly before: PurchaseSnapshot;
    readonly after: PurchaseSnapshot;
  };
  readonly contentHash: string;
  readonly askedBy: string;
};

/** Asks for what the policy wants for a change, as a part of making it. The seller's line decides. */
export async function askForChange(ctx: Context, { order, change, contentHash, askedBy }: Asked) {
  authorize(ctx.actor, "order:write");
  const { name: customer } = await organisation(ctx.actor, order.organisationId, ctx.tx);
  const label = `${order.number}, change ${change.n}`;
  const asked = await requestApproval(ctx, {
    subject: { kind: "purchase_change", id: change.id, label, href: `/purchasing/purchases/${order.id}` },
    contentHash,
    facts: changeFacts(order, change.after, askedBy),
    card: changeCard({ ...order, customer }, change),
    requestedBy: order.ownerId,
  });
  return asked.ok ? ok({ granted: letsThrough(asked.value.state) }) : asked;
}
