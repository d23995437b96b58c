import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { agreements, notifications, orderRequests, productOrders } from "@/db/schema";
import { system } from "@/lib/kernel/actor";
import { NotAllowed } from "@/lib/kernel/errors";
import { must } from "@/lib/kernel/result";
import { contextFor } from "@/lib/platform/command";
import { journalOf } from "@/lib/platform/journal";
import { complete, holder, readyToSign } from "@/lib/testing/signing";
import { as, asOwner, drain, now, people } from "@/lib/testing/world";
import { signAgreement } from "../../signing/commands/sign-agreement";
import { orderRequest } from "../queries/order-request";
import { recordOrderAnswer } from "./record-order-answer";

const ours = () => contextFor(system("order desk"), { now: now() });
const accepted = (productOrderId: string) => ({ kind: "accepted" as const, productOrderId });

async function executed(orders = 1) {
  const sent = await readyToSign({ orders });
  must(await signAgreement(await holder(sent.token), await complete(sent)));
  const requests = await db.select().from(orderRequests).where(eq(orderRequests.agreementId, sent.id));
  return { sent, requests, first: requests[0]?.id ?? "" };
}
const stateOf = async (id: string) => (await db.select().from(orderRequests).where(eq(orderRequests.id, id)))[0];

test("sellers and auditors answer no order", async () => {
  const { first } = await executed();
  for (const person of ["rep", "manager", "auditor"] as const)
    await expect(
      recordOrderAnswer(await as(person), { orderRequestId: first, answer: accepted("ORD-1") }),
    ).rejects.toThrow(NotAllowed);
});

test("a rejection comes back onto the agreement as a task for the seller and undoes no signature", async () => {
  const { sent, first } = await executed();
  must(
    await recordOrderAnswer(await ours(), {
      orderRequestId: first,
      answer: { kind: "rejected", reason: "Unknown site" },
    }),
  );
  expect(await stateOf(first)).toMatchObject({ state: "rejected", rejection: "Unknown site", answeredAt: now() });
  const { rep } = await people();
  const told = await db
    .select()
    .from(notifications)
    .where(and(eq(notifications.personId, rep), eq(notifications.kind, "order_rejected")));
  expect(told[0]?.title).toContain("Unknown site");
  expect((await journalOf(`agreement:${sent.id}`))[0]?.type).toBe("order.rejection_recorded");
  expect((await db.select().from(agreements).where(eq(agreements.id, sent.id)))[0]?.state).toBe("executed");
});

test("fifty answers at once are recorded once; AB-26: the same answer again changes nothing, another order id is refused", async () => {
  const { sent, first } = await executed();
  const ctx = await ours();
  const twins = Array.from({ length: 50 }, () =>
    recordOrderAnswer(ctx, { orderRequestId: first, answer: accepted("ORD-000001") }),
  );
  const answers = (await Promise.all(twins)).map(must);
  expect(answers.filter((answer) => answer.changed)).toHaveLength(1);
  expect(await recordOrderAnswer(ctx, { orderRequestId: first, answer: accepted("ORD-000002") })).toMatchObject({
    refusal: { reason: "answered_otherwise", productOrderId: "ORD-000001" },
  });
  const recorded = (await journalOf(`agreement:${sent.id}`, 200)).filter(
    (entry) => entry.type === "order.acknowledged",
  );
  expect(recorded).toHaveLength(1);
});

test("AB-27: the same key never stands for another body, by any path", async () => {
  const { requests } = await executed();
  const [request] = requests;
  if (!request) throw new Error("no request");
  const rewrite = (set: string) =>
    asOwner((client) => client.query(`update order_requests set ${set} where id = $1`, [request.id]));
  for (const set of ["body = '{}'", "idempotency_key = 'x'", "message_id = gen_random_uuid()", "order_no = 9"])
    await expect(rewrite(set)).rejects.toThrow("does not change");
  await expect(
    db.insert(orderRequests).values({ ...request, id: request.messageId, messageId: request.id, body: "{}" }),
  ).rejects.toMatchObject({ cause: { constraint: expect.stringContaining("key") } });
  await expect(asOwner((client) => client.query("delete from order_requests"))).rejects.toThrow("never deleted");
});

test("a framework agreement passes on nothing; each confirmed order passes on one request with its own key", async () => {
  expect((await executed(0)).requests).toHaveLength(0);
  const { requests, sent } = await executed(3);
  expect(requests.map((one) => one.idempotencyKey).sort()).toEqual([1, 2, 3].map((no) => `${sent.number}-v1-o${no}`));
});

test("the order desk reads the signed snapshot; sellers see only their own", async () => {
  const { first, sent } = await executed();
  const read = await orderRequest((await as("purchasing")).actor, first);
  expect(read).toMatchObject({
    agreementNumber: sent.number,
    currency: "EUR",
    items: [{ n: 1, quantity: 1, discountBps: 0 }],
  });
  await expect(orderRequest((await as("otherRep")).actor, first)).rejects.toThrow("No agreement");
});

test("our own order desk takes what was passed on, and its answer stands on the agreement", async () => {
  const { first, sent } = await executed();
  await drain();
  const [order] = await db.select().from(productOrders).where(eq(productOrders.orderRequestId, first));
  expect(await stateOf(first)).toMatchObject({ state: "acknowledged", productOrderId: order?.number });
  expect((await journalOf(`agreement:${sent.id}`)).map((entry) => entry.type)).toContain("order.acknowledged");
});
