import { sha256 } from "@/lib/kernel/hash";
import { newId } from "@/lib/kernel/id";
import { authorize } from "@/lib/kernel/permissions";
import { ok } from "@/lib/kernel/result";
import { type Context, inTransaction } from "@/lib/platform/command";
import { env } from "@/lib/platform/env";
import { addJobs } from "@/lib/platform/jobs";
import { record } from "@/lib/platform/journal";
import type { AgreementContent } from "../../drafting/domain/content";
import { announced } from "../../signing/domain/events";
import { deliverOrderJob, deliveryJob } from "../domain/delivery";
import { idempotencyKeyOf } from "../domain/order-request";
import { productOrderBody } from "../domain/product-order";
import { saveOrderRequests } from "../store";

type Executed = {
  readonly agreement: { readonly id: string; readonly number: string };
  readonly versionId: string;
  readonly content: AgreementContent;
  readonly confirmedOrders: readonly number[];
};

/** Part of executing an agreement, in its transaction: one request per confirmed order, none for a framework. */
export async function releaseOrders(ctx: Context, { agreement, versionId, content, confirmedOrders }: Executed) {
  authorize(ctx.actor, "agreement:send");
  return inTransaction(ctx, async (tx) => {
    const destination = env().ORDER_DESTINATION_URL ? ("external" as const) : ("desk" as const);
    const confirmed = content.orders.filter((order) => confirmedOrders.includes(order.no));
    const rows = confirmed.map((order) => {
      const idempotencyKey = idempotencyKeyOf(content, order.no);
      const body = productOrderBody(content, order, { agreementId: agreement.id, idempotencyKey });
      return {
        id: newId(),
        agreementId: agreement.id,
        agreementVersionId: versionId,
        agreementOrderId: order.id,
        orderNo: order.no,
        name: order.name,
        messageId: newId(),
        idempotencyKey,
        body,
        bodySha256: sha256(body),
        destination,
        releasedAt: ctx.now,
        createdAt: ctx.now,
        changedAt: ctx.now,
      };
    });
    await saveOrderRequests(tx, rows);
    const told = rows.map(({ id, orderNo, name, idempotencyKey, bodySha256 }) =>
      announced(agreement, "order.released", {
        orderRequestId: id,
        orderNo,
        name,
        idempotencyKey,
        bodySha256,
        destination,
      }),
    );
    await record(tx, ctx, told);
    if (destination === "external")
      await addJobs(
        tx,
        deliverOrderJob,
        rows.map(({ id }) => ({ payload: { id }, ...deliveryJob(id) })),
      );
    return ok({ orderRequestIds: rows.map((row) => row.id) });
  });
}
