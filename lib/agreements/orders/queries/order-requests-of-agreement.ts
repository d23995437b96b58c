import { db, type Reader } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { authorize, may } from "@/lib/kernel/permissions";
import { agreementRow } from "../../drafting/queries/agreement";
import { awaitsAnswer, isDead, orderRequestWords } from "../domain/order-request";
import { orderRequestsOf } from "../store";

/** The orders that an agreement passed on and what came back. */
export async function orderRequestsOfAgreement(actor: Actor, agreementId: string, on: Reader = db) {
  authorize(actor, "agreement:read");
  await agreementRow(actor, agreementId, on);
  const rows = await orderRequestsOf(on, agreementId);
  return rows.map((row) => ({
    id: row.id,
    orderNo: row.orderNo,
    name: row.name,
    state: row.state,
    word: orderRequestWords[row.state],
    destination: row.destination,
    productOrderId: row.productOrderId,
    rejection: row.rejection,
    attempts: row.attempts,
    lastError: row.lastError,
    waitsSince: awaitsAnswer(row.state) || isDead(row.state) ? row.releasedAt : null,
    idempotencyKey: row.idempotencyKey,
    bodySha256: row.bodySha256,
    releasedAt: row.releasedAt,
    answeredAt: row.answeredAt,
    may: { redrive: isDead(row.state) && may(actor, "outbox:redrive") },
  }));
}

export type PassedOnOrder = Awaited<ReturnType<typeof orderRequestsOfAgreement>>[number];
